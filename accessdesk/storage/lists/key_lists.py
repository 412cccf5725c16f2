"""All lists of keys in one object, as the window asks for them."""

from accessdesk.storage.lists.inventories import InventorySelects
from accessdesk.storage.lists.keeping import KeepingSelects
from accessdesk.storage.lists.key_offers import OfferSelects
from accessdesk.storage.lists.key_places import PlaceSelects
from accessdesk.storage.lists.key_search import KeySearchSelects
from accessdesk.storage.lists.key_stock import StockSelects
from accessdesk.storage.lists.keying import KeyingSelects
from accessdesk.storage.lists.keys import KeySelects
from accessdesk.storage.lists.loss_scope import LossScopeSelects
from accessdesk.storage.lists.losses import LossSelects
from accessdesk.storage.lists.receipt_proof import ReceiptProofSelects
from accessdesk.storage.lists.receipt_texts import ReceiptTextSelects
from accessdesk.storage.lists.receipts import ReceiptSelects


class SqlKeyLists(
    KeySelects,
    OfferSelects,
    KeepingSelects,
    KeySearchSelects,
    KeyingSelects,
    ReceiptSelects,
    ReceiptTextSelects,
    StockSelects,
    InventorySelects,
    PlaceSelects,
    ReceiptProofSelects,
    LossSelects,
    LossScopeSelects,
):
    """The KeyLists over the database."""
