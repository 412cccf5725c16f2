"""Whether two names may be one person's: spelled otherwise, swapped, a part left out. A person decides, never this.

Names are compared word by word. Each word is folded (names.folded_words) and brought to one spelling of what sounds
and is transliterated alike (Schewtschenko, Shevchenko); two words then count as alike up to a Damerau-Levenshtein
distance that grows with their length (F. J. Damerau, 1964; V. I. Levenshtein, 1965; here without edits inside a swap).
Every word of the shorter name must find a partner of its own in the longer one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from accessdesk.domain.names import asked_spellings

_WRITTEN_FOR = (
    "dsch>i dzh>i dj>i tsch>h tch>h sch>s sh>s zh>s kh>h ch>h gh>g ck>k ph>f th>t dt>t tz>s ts>s cz>s sz>s z>s "
    "ce>se ci>si cy>si c>k q>k x>ks w>v ou>u oo>u ee>i ae>a oe>o ue>u y>i j>i ei>ai ie>i"
)
"""What is written differently and meant alike, in the order in which it is replaced: German, English and French ways
of writing Slavic, Arabic, Turkish and Asian names, and the families of Meier and Schmidt."""
_ALIKE = tuple((pair.partition(">")[0], pair.partition(">")[2]) for pair in _WRITTEN_FOR.split())
_HARD_END = {"b": "p", "d": "t", "g": "k"}
_ASIDE = (
    "dr prof dipl ing herr frau mr mrs ms miss al el bin ibn bint ben abu da das de del della den der des di dos du "
    "la las le los mac mc san st te ten ter thi van vom von zu zum zur"
)
"""Titles, articles and prefixes: written or not as people like, so they neither make nor break a likeness."""
_BESIDE = frozenset(_ASIDE.split())
_MOST_WORDS = 8
_MOST_EDITS = 2
_MOST_APART = 2 * _MOST_EDITS
"""Letters that one of two words has and the other has not: each edit makes two of them at most."""
_SHORTEST_ALONE = 3

Spelling = tuple[str, int]
"""A word as it is compared, and which letters are in it, a bit for each."""
Word = tuple[tuple[Spelling, Spelling], ...]
"""One word of a name in each of its folded spellings: as it is written, and as it sounds."""
Words = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Forms:
    """A name in `whole`, without what stands beside it, and written together where others write two words."""

    whole: Words
    plain: Words
    glued: tuple[Words, ...]
    sure: int
    """Letters, a bit for each, that are in a word of it however it is spelled."""
    possible: int
    """Letters that are in any spelling; all of them when there is an initial."""
    room: int
    """The most edits between it and a name that is like it."""


def may_be_same_person(one: str, other: str) -> bool:
    """Whether the names are so alike that a person should look; the order of the two does not matter."""
    mine, theirs = _forms(one), _forms(other)
    if _too_far(mine, theirs):
        return False
    if _fit(mine.plain, theirs.plain):
        return True
    if (mine.whole is not mine.plain or theirs.whole is not theirs.plain) and _fit(mine.whole, theirs.whole):
        return True
    return any(
        len(glued) == len(plain) and _fit(plain, glued)
        for plain, others in ((mine.plain, theirs.glued), (theirs.plain, mine.glued))
        for glued in others
    )


def _too_far(one: _Forms, other: _Forms) -> bool:
    """Whether the letters alone rule it out, as they do for most: each edit brings one letter at most."""
    mine = (one.sure & ~other.possible).bit_count() > one.room
    theirs = (other.sure & ~one.possible).bit_count() > other.room
    if one.whole is not one.plain or other.whole is not other.plain:
        return mine and theirs
    few = len(one.plain) - len(other.plain)
    return mine if few < 0 else theirs if few > 0 else mine or theirs


@lru_cache(maxsize=16_384)
def _forms(name: str) -> _Forms:
    words = list(dict.fromkeys(spellings for spellings in asked_spellings(name) if spellings))[:_MOST_WORDS]
    beside = [any(spelling in _BESIDE for spelling in word) for word in words]
    plain = [word for word, aside in zip(words, beside, strict=True) if not aside]
    whole = _heard(words)
    kept = whole if len(plain) < 2 or len(plain) == len(words) else _heard(plain)
    glued = tuple(_heard(together) for together in _glued(words, beside))
    return _Forms(whole, kept, glued, _sure(kept), _possible(whole), _room(whole))


def _sure(words: Words) -> int:
    found = 0
    for word in words:
        common = ~0
        for (_, written), (_, sounding) in word:
            common &= written & sounding
        found |= common
    return found


def _possible(words: Words) -> int:
    found = 0
    for word in words:
        for (written, letters), (_, sounding) in word:
            found |= ~0 if len(written) == 1 else letters | sounding
    return found


def _room(words: Words) -> int:
    return sum(max(len(spelling[0]) for pair in word for spelling in pair) for word in words) // 4


def _glued(words: list[tuple[str, ...]], beside: list[bool]) -> Iterator[list[tuple[str, ...]]]:
    """Prefixes written together with what follows (Vanderberg), and each two neighbours as one word (Karlheinz)."""
    if any(beside):
        joined: list[tuple[str, ...]] = []
        open_prefix = False
        for word, aside in zip(words, beside, strict=True):
            if open_prefix:
                joined[-1] = _together(joined[-1], word)
            else:
                joined.append(word)
            open_prefix = aside
        yield joined
    for at, (left, right) in enumerate(pairwise(words)):
        yield [*words[:at], _together(left, right), *words[at + 2 :]]


def _together(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(first + second for first in left for second in right))


def _heard(words: list[tuple[str, ...]]) -> Words:
    """The words as they are compared, the longest first: it tells most names apart at once."""
    heard = [tuple((_lettered(spelling), _lettered(_sound(spelling))) for spelling in word) for word in words]
    return tuple(sorted(heard, key=lambda word: -len(word[0][0][0])))


def _sound(word: str) -> str:
    for written, meant in _ALIKE:
        if written in word:
            word = word.replace(written, meant)
    letters = [letter for letter, before in zip(word, " " + word, strict=False) if letter != before]
    if letters:
        letters[-1] = _HARD_END.get(letters[-1], letters[-1])
    return "".join(letters)


def _lettered(spelling: str) -> Spelling:
    found = 0
    for letter in spelling:
        found |= 1 << (ord(letter) & 31)
    return spelling, found


def _fit(one: Words, other: Words) -> bool:
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    if len(few) < 2:
        return _same_alone(few, many)
    found: list[dict[int, int]] = []
    for word in few:
        near = {}
        for place, candidate in enumerate(many):
            distance = _apart(word, candidate)
            if distance is not None:
                near[place] = distance
        if not near:
            return False
        found.append(near)
    letters = sum(min(len(sound) for _, (sound, _) in word) for word in few)
    return _can_be_paired(found, 0, letters // 4)


def _same_alone(few: Words, many: Words) -> bool:
    """A name of one word stands for everybody who is called exactly so, unless it is too short to say anything."""
    if not few:
        return False
    return any(
        mine == theirs and (len(mine[0]) >= _SHORTEST_ALONE or len(many) == 1)
        for word in many
        for _, theirs in word
        for _, mine in few[0]
    )


def _can_be_paired(found: list[dict[int, int]], taken: int, room: int) -> bool:
    """Whether each word gets a partner of its own with no more than `room` edits together."""
    if not found:
        return True
    return any(
        not taken >> place & 1 and distance <= room and _can_be_paired(found[1:], taken | 1 << place, room - distance)
        for place, distance in found[0].items()
    )


def _apart(one: Word, other: Word) -> int | None:
    """The fewest edits between two words, None when they are too many; an initial is one edit from its name."""
    best: int | None = None
    for written, sounding in one:
        for their_written, their_sounding in other:
            if sounding == their_sounding:
                return 0
            if len(written[0]) == 1 or len(their_written[0]) == 1:
                found = 1 if written[0][0] == their_written[0][0] else None
            elif _letters_apart(written, their_written) and _letters_apart(sounding, their_sounding):
                continue
            else:
                found = _edits(sounding, their_sounding, _edits(written, their_written, None))
            if found is not None and (best is None or found < best):
                best = found
    return best


def _letters_apart(one: Spelling, other: Spelling) -> bool:
    return (one[1] ^ other[1]).bit_count() > _MOST_APART


def _edits(one: Spelling, other: Spelling, known: int | None) -> int | None:
    """How many edits make one spelling of the other, if that is few enough and less than what is `known` already."""
    (mine, my_letters), (theirs, their_letters) = one, other
    if abs(len(mine) - len(theirs)) > _MOST_EDITS:
        return known
    most = _most_edits(mine, theirs)
    if known is not None:
        most = min(most, known - 1)
    if not most or (my_letters ^ their_letters).bit_count() > 2 * most:
        return known
    found = _distance(mine, theirs, most)
    if found is None:
        return known
    replaced_in_four = len(mine) == len(theirs) == 4 and my_letters != their_letters
    return found + 1 if replaced_in_four else found


def _most_edits(one: str, other: str) -> int:
    """How many edits still make a spelling: none in Wei, one in Ahmet, two in Mohammed if both begin alike.

    An ending more makes another name (Michaela, Petersen), and so does an o for an a (Mario).
    """
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    if len(many) < 4:
        return 0
    if many.startswith(few) and (many[len(few) :] == "a" or len(many) - len(few) > 1):
        return 0
    if one[:-1] == other[:-1] and {one[-1], other[-1]} == {"a", "o"}:
        return 0
    return 2 if len(many) > 6 and one[0] == other[0] else 1


def _distance(one: str, other: str, most: int) -> int | None:
    """Insertions, deletions, replacements and swaps of neighbours that make one of the other; None beyond `most`."""
    mine, theirs = _where_they_differ(one, other)
    if not mine or not theirs:
        edits = len(mine) + len(theirs)
    elif len(mine) == len(theirs) == 1 or (len(mine) == 2 and mine == theirs[::-1]):
        edits = 1
    else:
        edits = _counted(mine, theirs) if most > 1 else most + 1
    return edits if edits <= most else None


def _where_they_differ(one: str, other: str) -> tuple[str, str]:
    """Both without what is the same at their beginnings and their ends."""
    shorter = min(len(one), len(other))
    start = 0
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def _counted(one: str, other: str) -> int:
    before_last: list[int] = []
    last = list(range(len(other) + 1))
    for row, mine in enumerate(one, start=1):
        now = [row]
        for column, theirs in enumerate(other, start=1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (mine != theirs))
            if row > 1 and column > 1 and mine == other[column - 2] and one[row - 2] == theirs:
                cost = min(cost, before_last[column - 2] + 1)
            now.append(cost)
        before_last, last = last, now
    return last[-1]
