#!/usr/bin/env python3
"""Verifies an evidence package of AccessDesk with nothing but Python 3.9 or newer; shares no code with the program.

    python3 verify_evidence.py PACKAGE.zip [--anchor AD1:...|FILE]... [--lang de|en] [--json]

An anchor is what you kept outside: the text AD1:... of a receipt, or a file with a checkpoint (it may be given more
than once). Exit code 0: nothing found; 1: changed; 2: wrong usage. The format is described in docs/ledger-format.md.
"""

import argparse, base64, datetime, hashlib, hmac, json, locale, re, sys, unicodedata, zipfile, zlib
from bisect import bisect_right
from pathlib import Path

CLASSES = "contact delivery identity assistance custody actor commitment key incident order ban setting".split()
FOUR_EYES = {"key.copy_never_delivered", "key.destroyed", "key.master_issued", "key.master_transferred",
             "key.seal_opened", "key.sealed", "checkpoint.key_replaced"}
MEMBERS = {"v", "log", "ep", "seq", "act", "type", "at", "ts", "desk", "by", "obj", "prev", "cm"}
FILES = ("entries.jsonl", "payloads.txt", "proofs.txt", "checkpoints.jsonl")
MOST_ENTRIES, MOST_OF_A_CODE, GREATEST, PRESENT, MISSING = 100_000_000, 100, 2**53 - 1, 1, 2
BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, KeyError)
HEX = re.compile("[0-9a-f]*")
DAY, CLOCK = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
MOMENT = re.compile(DAY + "T" + CLOCK + r"(\.[0-9]{3}|\.[0-9]{6})?Z")
NOTE = re.compile("([!-*,-~]{1,22})\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/=]+)\n(?:epoch ([1-9][0-9]{0,8})\n)?")
SIGNED = re.compile("— ([^\\s+]+) ([A-Za-z0-9+/=]+)")
RECEIPT = re.compile("AD1:([1-9][0-9]{0,15}):(0|[1-9][0-9]{0,15}):([A-Z2-7]{32})")

# --- bytes, hashes, canonical JSON. What cannot be read raises ValueError --------------------------------------------
def sha256(data): return hashlib.sha256(data).digest()
def need(condition):
    if not condition: raise ValueError
def from_hex(text, size):
    need(isinstance(text, str) and len(text) == 2 * size and HEX.fullmatch(text))
    return bytes.fromhex(text)
def from_base64(text, size):
    data = base64.b64decode(text, validate=True)
    need(len(data) == size and base64.b64encode(data).decode() == text)
    return data
def number(text):
    need(re.fullmatch(b"[1-9][0-9]{0,15}", text))
    return int(text)
def count(value, least=1, most=MOST_ENTRIES):
    need(type(value) is int and least <= value <= most)
    return value
def whole(text):
    need(len(text) <= 17 and abs(int(text)) <= GREATEST)
    return int(text)
def refuse(_): need(False)
def canon(value):
    """RFC 8785: members by UTF-16 units, every string in normal form C."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda text: text.encode("utf-16-be"))
        return "{" + ",".join(canon(name) + ":" + canon(value[name]) for name in names) + "}"
    if isinstance(value, list): return "[" + ",".join(map(canon, value)) + "]"
    need(not isinstance(value, str) or unicodedata.is_normalized("NFC", value))
    return json.dumps(value, ensure_ascii=False)
def parse(data):
    """The object whose canonical bytes these are."""
    try:
        text = data.decode("utf-8")
        value = json.loads(text, parse_int=whole, parse_float=refuse, parse_constant=refuse)
        need(type(value) is dict)
        quick = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode
        again = quick(value) if text.isascii() else canon(value)
        need(again.encode("utf-8") == data)
    except RecursionError as wrong: raise ValueError from wrong
    return value

# --- the tree of RFC 9162 --------------------------------------------------------------------------------------------
def node(left, right): return sha256(b"\x01" + left + right)
def grow(peaks, size, leaf):
    while size & 1: leaf, size = node(peaks.pop(), leaf), size >> 1
    peaks.append(leaf)
def root_of(peaks):
    root = peaks[-1] if peaks else sha256(b"")
    for peak in reversed(peaks[:-1]): root = node(peak, root)
    return root
def climb(at, last, start, steps):
    """Up the tree from a node (RFC 9162, 2.1.3.2 and 2.1.4.2): the roots of the older and of the newer tree."""
    older = newer = start
    for step in steps:
        if last == 0: return None, None
        if at & 1 or at == last:
            older, newer = node(step, older), node(step, newer)
            while not at & 1 and at: at, last = at >> 1, last >> 1
        else: newer = node(newer, step)
        at, last = at >> 1, last >> 1
    return (older, newer) if last == 0 else (None, None)
def included(leaf, index, size, proof, root):
    return 0 <= index < size and climb(index, size - 1, leaf, proof)[1] == root
def consistent(first, second, first_root, second_root, proof):
    if not 0 <= first <= second: return False
    if first in (0, second): return not proof and first_root == (second_root if first == second else sha256(b""))
    steps = list(proof) if first & (first - 1) else [first_root, *proof]
    at, last = first - 1, second - 1
    while at & 1: at, last = at >> 1, last >> 1
    return bool(steps) and climb(at, last, steps[0], steps[1:]) == (first_root, second_root)

# --- Ed25519 (RFC 8032), verification only ---------------------------------------------------------------------------
P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, SQRT_M1 = -121665 * pow(121666, P - 2, P) % P, pow(2, (P - 1) // 4, P)

def point(data):
    """The point that 32 bytes stand for, in extended coordinates; None for no point."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P: x = x * SQRT_M1 % P
    if y >= P or (x * x - x2) % P or (x == 0 and sign): return None
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)
def plus(one, two):
    a, b = (one[1] - one[0]) * (two[1] - two[0]) % P, (one[1] + one[0]) * (two[1] + two[0]) % P
    c, d = 2 * one[3] * two[3] * D % P, 2 * one[2] * two[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)
def times_both(s, one, k, two):
    """s times one point plus k times another."""
    found, choice = (0, 1, 1, 0), (None, one, two, plus(one, two))
    for bit in range(255, -1, -1):
        found, picked = plus(found, found), s >> bit & 1 | (k >> bit & 1) << 1
        if picked: found = plus(found, choice[picked])
    return found
BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
def signature_fits(key, signature, message):
    signer, s = point(key), int.from_bytes(signature[32:], "little")
    if signer is None or len(signature) != 64 or s >= ORDER: return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    x, y, z, _ = times_both(s, BASE, k, (P - signer[0], signer[1], 1, P - signer[3]))
    x, y = x * pow(z, P - 2, P) % P, y * pow(z, P - 2, P) % P
    return (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]

# --- checkpoints, anchors, keys --------------------------------------------------------------------------------------
def read_note(text):
    """A C2SP note."""
    body, blank, lines = (text.replace("\r\n", "\n").rstrip("\n") + "\n").partition("\n\n")
    found, signatures = NOTE.fullmatch(body + "\n"), []
    need(found and blank and found[4] != "1")
    for line in lines.split("\n")[:-1]:
        signed = SIGNED.fullmatch(line)
        need(signed)
        data = from_base64(signed[2], 68)
        signatures.append((signed[1], data[:4], data[4:]))
    need(signatures)
    return {"origin": found[1], "size": int(found[2]), "root": from_base64(found[3], 32), "epoch": int(found[4] or 1),
            "body": (body + "\n").encode(), "signatures": signatures}
def read_anchor(text):
    """A receipt's text, or a note."""
    if not text.strip().upper().startswith("AD1:"): return read_note(text.lstrip("\ufeff"))
    found = RECEIPT.fullmatch("".join(text.split()).upper())
    need(found)
    root = base64.b32decode(found[3])
    return {"origin": None, "size": int(found[2]), "root": root, "epoch": int(found[1]), "signatures": []}
class Keys:
    """The keys of the log, each endorsed by the one before or begun anew by two people; all as the log names them."""
    def __init__(self, manifest, logged, report):
        self.periods = sorted(manifest["keys"], key=lambda key: key[0])
        for old, new in zip(self.periods, self.periods[1:]):
            said = b"accessdesk/key/v1\0" + manifest["log"].encode() + b"\0" + new[0].to_bytes(8, "big") + new[1]
            key, anew = logged.pop(new[0], (new[1], False))
            if key == new[1] and signature_fits(old[1], new[2], said): continue
            if key == new[1] and anew: report.note("key_replaced", new[0], size=new[0])
            else: report.fault("key_not_endorsed", None if key == new[1] else new[0], size=new[0])
        for seq in logged: report.fault("key_not_endorsed", seq, size=seq)
    def signed(self, size, message, signatures):
        """Whether one of these (name, hint, signature) is by the key valid at this size; no name: no hint is asked."""
        valid = [key[1] for key in self.periods if key[0] <= size][-1:]
        return any(
            (name is None or hint == sha256(name.encode() + b"\n\x01" + key)[:4]) and signature_fits(key, data, message)
            for key in valid for name, hint, data in signatures)

# --- the package -----------------------------------------------------------------------------------------------------
class Report:
    """Faults and notes in the order in which they were found; at most 100 faults of a kind."""
    def __init__(self): self.faults, self.notes, self.counts = [], [], {}
    def fault(self, code, seq, **detail):
        self.counts[code] = self.counts.get(code, 0) + 1
        if self.counts[code] <= MOST_OF_A_CODE: self.faults.append((code, seq, detail))
    def note(self, code, seq, **detail): self.notes.append((code, seq, detail))

def read_manifest(data):
    value = parse(data)
    head, run, previous, size = value["head"], value["run"], value["previous"], count(value["head"]["size"])
    need(value["format"] == "accessdesk-evidence/1")
    found = {"value": value, "data": data, "log": from_hex(value["log"], 16).hex(), "size": size,
             "root": from_hex(head["root"], 32), "epoch": count(head["epoch"]),
             "previous": None if previous is None else count(previous, 0), "first": 1, "last": 0, "peaks": []}
    found["keys"] = [(count(key["from_size"], 0), from_hex(key["public_key"], 32),
                      from_hex(key["endorsement"], 64 if key["endorsement"] else 0)) for key in value["keys"]]
    found["withheld"] = [
        (one["class"], count(first), count(last)) for one in value["withheld"] for first, last in one["ranges"]]
    found["files"] = {name: (told["sha256"], count(told["size"], 0, GREATEST)) for name, told in value["files"].items()}
    if run is not None:
        first, last = found["first"], found["last"] = count(run["first"]), count(run["last"])
        frontier = from_hex(run["frontier"], len(run["frontier"]) // 2)
        need(first <= last <= size and frontier[:8] == (first - 1).to_bytes(8, "big"))
        found["peaks"] = [frontier[at : at + 32] for at in range(8, len(frontier), 32)]
        need(len(frontier) == 8 + 32 * bin(first - 1).count("1"))
        found["proof"] = [from_hex(step, 32) for step in run["proof"]]
    return found

class Package:
    """An open zip with its manifest."""
    def __init__(self, path, report):
        self.report = report
        try:
            self.zip = zipfile.ZipFile(path)
            need(self.zip.getinfo("manifest.json").file_size < 1 << 26)
            self.manifest = read_manifest(self.zip.read("manifest.json"))
        except (*BROKEN_ZIP, ValueError, TypeError, AttributeError) as wrong:
            if isinstance(wrong, FileNotFoundError): raise
            raise ValueError from wrong
        first = next(self.lines("manifest.sig"), b"").decode("ascii", "replace")
        self.signature = bytes.fromhex(first) if re.fullmatch("[0-9a-f]{128}", first) else b""
    def check_files(self):
        names, listed = self.zip.namelist(), self.manifest["files"]
        for name in sorted({*names, *listed, *FILES} - {"manifest.json", "manifest.sig"}):
            digest, size = hashlib.sha256(), 0
            for chunk in self.chunks(name, lambda file: iter(lambda: file.read(1 << 20), b"")):
                digest.update(chunk)
                size += len(chunk)
            if names.count(name) != 1 or listed.get(name) != (digest.hexdigest(), size):
                self.report.fault("package_file", None, file=name[:100])
    def chunks(self, name, cut):
        """The pieces of a file; of a damaged one those before the damage."""
        try:
            with self.zip.open(name) as file: yield from cut(file)
        except BROKEN_ZIP: return
    def lines(self, name):
        return (line[:-1] if line.endswith(b"\n") else line for line in self.chunks(name, iter))
    def rows(self, name, read):
        """What `read` makes of each line; a line that it cannot read is a fault."""
        for line in self.lines(name):
            try: yield read(line)
            except (ValueError, KeyError, TypeError): self.report.fault("package_file", None, file=name)
    def payloads(self):
        for row in self.rows("payloads.txt", read_payload):
            if row[0] <= self.manifest["size"]: yield row
            else: self.report.fault("payload_unknown", None, data_class=row[1][:20])
    def checkpoints(self):
        """(note, proof), by size."""
        found = []
        for size, text, proof in self.rows("checkpoints.jsonl", read_checkpoint):
            try:
                note = read_note(text)
                need(note["size"] == size)
            except ValueError:
                self.report.fault("checkpoint_unreadable", None, size=size)
                continue
            if note["origin"] == "accessdesk/" + self.manifest["log"][:11]: found.append((note, proof))
            else: self.report.fault("checkpoint_other_log", None, size=size)
        return sorted(found, key=lambda one: one[0]["size"])

def read_payload(line):
    seq, name, r, data = line.split(b" ", 3)
    return number(seq), name.decode("ascii"), from_hex(r.decode("ascii"), 64), data
def read_proof(line):
    seq, *steps = line.split(b" ")
    return number(seq), [from_hex(step.decode("ascii"), 32) for step in steps]
def read_checkpoint(line):
    value = parse(line)
    need(type(value["size"]) is int and isinstance(value["note"], str))
    return value["size"], value["note"], [from_hex(step, 32) for step in value["proof"]]

# --- payloads --------------------------------------------------------------------------------------------------------
class Payloads:
    """Payload lines beside the entries, both rising by number; one mark for each entry and class."""
    def __init__(self, rows, withheld, report):
        self.rows, self.report, self.withheld = rows, report, withheld
        self.row, self.seqs, self.marks, self.erasures, self.days = next(rows, None), [], {}, [], []
    def entry(self, seq, commitments, day):
        """Check those of one entry; gives its payload of class setting, if it is right."""
        setting, left = None, dict(commitments)
        self.pass_over(seq)
        self.seqs.append(seq)
        self.days.append(day)
        while self.row is not None and self.row[0] == seq:
            _, name, r, data = self.row
            expected = left.pop(name, None)
            told = b"accessdesk/commit/v1\0" + name.encode() + b"\0" + data
            if expected is None: self.report.fault("payload_unknown", seq, data_class=name)
            elif hmac.new(r, told, "sha256").hexdigest() != expected:
                self.report.fault("payload_differs", seq, data_class=name)
            elif name == "setting": setting = data
            if expected is not None: self.mark(name, PRESENT)
            self.row = next(self.rows, None)
        for name in left: self.mark(name, MISSING)
        return setting
    def pass_over(self, seq, fault=True):
        """Payloads before a number belong to no entry; those of an entry that cannot be read are not asked."""
        while self.row is not None and self.row[0] < seq:
            if fault: self.report.fault("payload_unknown", self.row[0], data_class=self.row[1])
            self.row = next(self.rows, None)
    def mark(self, name, mark):
        marks = self.marks.setdefault(name, bytearray())
        marks.extend(bytes(len(self.seqs) - len(marks)))
        marks[-1] = mark
    def places(self, name, first, last, mark):
        """(place, marks) wherever between two numbers the mark stands."""
        marks = self.marks.get(name, bytearray())
        at, end = bisect_right(self.seqs, first - 1), bisect_right(self.seqs, last)
        while (at := marks.find(mark, at, end)) >= 0:
            yield at, marks
            at += 1
    def finish(self):
        self.pass_over(GREATEST + 1)
        withheld = 0
        for name, first, last in self.erasures:
            for at, _ in self.places(name, first, last, PRESENT):
                self.report.fault("erased_data_present", self.seqs[at], data_class=name)
            for at, marks in self.places(name, first, last, MISSING): marks[at] = 0
        for name, first, last in self.withheld:
            for at, marks in self.places(name, first, last, MISSING): marks[at], withheld = 0, withheld + 1
        if withheld: self.report.note("payloads_withheld", None, count=withheld)
        for name in self.marks:
            for at, _ in self.places(name, 0, GREATEST, MISSING):
                self.report.fault("payload_missing", self.seqs[at], data_class=name)

# --- entries ---------------------------------------------------------------------------------------------------------
def require_entry(value):
    need(value.keys() == MEMBERS and all(type(value[name]) is int for name in ("v", "ep", "seq")) and value["v"] == 1)
    need(1 <= value["ep"] <= GREATEST and 1 <= value["seq"] <= GREATEST)
    for name, size in (("log", 16), ("act", 16), ("prev", 32)): from_hex(value[name], size)
    need(all(type(value[name]) is str for name in ("at", "ts", "type", "desk", "obj")))
    need(MOMENT.fullmatch(value["at"]) and MOMENT.fullmatch(value["ts"]))
    need(type(value["by"]) is list and all(type(name) is str for name in value["by"]))
    need(type(value["cm"]) is dict and all(name in CLASSES for name in value["cm"]))
    for told in value["cm"].values(): from_hex(told, 32)
def day_of(moment): return datetime.date.fromisoformat(moment[:10]).toordinal()
def order(ts): return (ts[:-1] if "." in ts else ts[:-1] + ".").ljust(26, "0")
class Entries:
    """Takes the lines in order; afterwards knows roots within the run, damages, restores and keys."""
    def __init__(self, manifest, proofs, payloads, sizes, report):
        self.manifest, self.proofs, self.payloads, self.report = manifest, proofs, payloads, report
        self.first, self.last, self.peaks = manifest["first"], manifest["last"], list(manifest["peaks"])
        self.size, self.expected, self.alone, self.sizes = self.first - 1, self.first, sorted(proofs), sizes
        self.seq, self.leaf, self.ts, self.type, self.desk, self.epoch = 0, "0" * 64, "", "", "", 1
        self.count, self.lowest, self.asked = 0, manifest["size"] + 1, 0
        self.roots, self.damages, self.restores, self.found, self.policy, self.logged = {}, [], [], set(), {}, {}
        self.keep_root()
    def keep_root(self):
        if self.last and self.size in self.sizes: self.roots[self.size] = root_of(self.peaks)
    def damage(self, code, seq):
        if len(self.damages) < 1000: self.damages.append(seq)
        self.report.fault(code, seq)
    def read(self, line):
        """The value, or None and the fault is said."""
        wrong = "not_canonical"
        try:
            value = parse(line)
            wrong = "not_an_entry"
            require_entry(value)
            return value
        except (ValueError, TypeError): self.damage(wrong, self.likely())
    def likely(self):
        """The number of a line that cannot be read: the next one with a place in the package."""
        at = bisect_right(self.alone, self.seq)
        places = self.alone[at : at + 1] + ([max(self.first, self.seq + 1)] if self.seq < self.last else [])
        return min(places, default=self.seq + 1)
    def take(self, line):
        self.count += 1
        value, leaf, size = self.read(line), sha256(b"\x00" + line), self.manifest["size"]
        seq = self.likely() if value is None else value["seq"]
        self.lowest = min(self.lowest, seq)
        if self.first <= seq <= self.last:
            if seq != self.expected: self.damage("seq_broken", min(self.expected, seq))
            self.expected = seq + 1
            grow(self.peaks, self.size, leaf)
            self.size += 1
            self.keep_root()
        else:
            self.found.add(seq)
            if not included(leaf, seq - 1, size, self.proofs.get(seq, [b""]), self.manifest["root"]):
                self.damage("not_in_tree", seq)
            if seq <= self.seq: self.damage("seq_broken", seq)
        if value is None: self.payloads.pass_over(seq + 1, fault=False)
        else:
            self.check(seq, value)
            self.ts, self.type, self.desk = order(value["ts"]), value["type"], value["desk"]
        self.seq, self.leaf = seq, leaf.hex()
    def end(self):
        """Is the run whole, and has every proof its entry?"""
        if self.expected <= self.last: self.damage("seq_broken", self.expected)
        for seq in (one for one in self.alone if one not in self.found): self.damage("seq_broken", seq)
        if not self.last: self.report.note("package_cut", None)
    def check(self, seq, value):
        follows = seq == self.seq + 1
        if follows and value["prev"] != self.leaf: self.damage("prev_differs", max(1, seq - 1))
        if value["log"] != self.manifest["log"]: self.damage("other_log", seq)
        said_so = self.type == "clock.set_back" and value["desk"] == self.desk
        if follows and order(value["ts"]) < self.ts and not said_so: self.report.fault("clock_backwards", seq)
        if value["type"] in FOUR_EYES and len(set(value["by"])) < 2: self.report.fault("one_person", seq)
        asked = self.asked < seq <= self.manifest["size"]
        setting = self.payloads.entry(seq, value["cm"], day_of(value["at"])) if asked else None
        self.asked = max(self.asked, seq)
        if value["type"] == "retention.policy_changed": self.attempt("erasure_malformed", seq, self.keep, setting)
        if value["type"] == "erasure.performed": self.attempt("erasure_malformed", seq, self.erase, setting, value)
        if value["type"][:15] == "checkpoint.key_": self.attempt("key_not_endorsed", seq, self.sign, setting, value)
        if value["type"] == "backup.restored" or value["ep"] != self.epoch:
            before, self.epoch = self.epoch, value["ep"]
            self.attempt("epoch_unexplained", seq, self.restore, setting, value, before)
    def attempt(self, code, seq, act, setting, *more):
        """Act upon the facts of a setting payload; a fault if it has none, or wrong ones."""
        try:
            need(setting is not None)
            payload = parse(setting)
            need(payload.get("s") == 1 and type(payload.get("d")) is dict)
            act(seq, payload["d"], *more)
        except (ValueError, TypeError, KeyError, AttributeError): self.report.fault(code, seq)
    def keep(self, seq, facts):
        self.policy = {CLASSES[CLASSES.index(name)]: count(kept, 0, GREATEST) for name, kept in facts["days"].items()}
    def erase(self, seq, facts, value):
        name, ranges = facts.get("class"), facts.get("ranges")
        need(name in CLASSES and name != "setting" and type(ranges) is list and ranges)
        for first, last in ranges: need(type(first) is type(last) is int and 1 <= first <= last < seq)
        self.payloads.erasures.extend((name, first, last) for first, last in ranges)
        days, two, kept = self.payloads.days, len(set(value["by"])) > 1, self.policy.get(name, GREATEST)
        told = [days[at] for one in ranges for mark in (PRESENT, MISSING)
                for at, _ in self.payloads.places(name, *one, mark)]
        allowed = max(told, default=0) + kept <= day_of(value["ts"]) if facts.get("reason") == "period" else two
        if not allowed: self.report.fault("erasure_not_allowed", seq, data_class=name)
    def sign(self, seq, facts, value):
        anew = value["type"] == "checkpoint.key_replaced"
        need(from_hex(facts.get("endorsement"), 0 if anew else 64) or facts.get("reason"))
        self.logged[seq] = from_hex(facts.get("public_key"), 32), anew
    def restore(self, seq, facts, value, before):
        size, root = facts.get("abandoned_size"), from_hex(facts.get("abandoned_root"), 32)
        need(type(size) is int and size >= seq - 1 and facts.get("reason"))
        need(value["type"] == "backup.restored" and value["ep"] == before + 1 and len(set(value["by"])) > 1)
        self.restores.append((value["ep"], seq - 1, size, root))
        self.report.note("restored", seq, size=size)
    def doubt(self, sound_to, size):
        """The first entry not vouched for when the root at a size differs."""
        return min((seq for seq in self.damages if sound_to < seq <= size), default=sound_to + 1)
    def given_up(self, anchor):
        return any(anchor["epoch"] < epoch and kept < anchor["size"] <= size
                   and (anchor["size"] < size or root.startswith(anchor["root"]))
                   for epoch, kept, size, root in self.restores)

# --- checkpoints and anchors against what was rebuilt ----------------------------------------------------------------
def verify(path, anchors):
    """Counts, faults and notes. Raises OSError when there is no such file."""
    report = Report()
    result = {"entries": 0, "checkpoints": 0, "anchors": 0, "anchored_to": 0, "report": report, "package": None}
    try: package = Package(path, report)
    except ValueError:
        report.fault("package_file", None, file="manifest.json")
        return result
    manifest, end = package.manifest, package.manifest["size"]
    package.check_files()
    payloads, notes = Payloads(package.payloads(), manifest["withheld"], report), package.checkpoints()
    sizes = {note["size"] for note, _ in notes} | {anchor["size"] for anchor in anchors}
    entries = Entries(manifest, dict(package.rows("proofs.txt", read_proof)), payloads, sizes, report)
    for line in package.lines("entries.jsonl"): entries.take(line)
    entries.end()
    payloads.finish()
    keys = Keys(manifest, entries.logged, report)
    if not keys.signed(end, b"accessdesk/package/v1\0" + manifest["data"], [(None, b"", package.signature)]):
        report.fault("package_signature", None)
    sound, compared = compare_checkpoints(manifest, notes, entries, keys, report)
    if manifest["previous"] is not None and manifest["previous"] not in sound:
        report.fault("previous_unproved", None, size=manifest["previous"])
    outside, anchored_to = compare_anchors(manifest, anchors, sound, entries, keys, report)
    return {**result, "entries": entries.count, "checkpoints": compared, "anchors": outside,
            "anchored_to": anchored_to, "package": package}
def compare_checkpoints(manifest, notes, entries, keys, report):
    """Gives the roots that are proved, by size, and how many were compared."""
    end, sound, compared, stated, sound_to = manifest["size"], {}, 0, False, manifest["first"] - 1
    for note, proof in notes:
        size, root, rebuilt = note["size"], note["root"], entries.roots.get(note["size"])
        by_key = keys.signed(size, note["body"], note["signatures"])
        if not by_key: report.fault("checkpoint_signature", None, size=size)
        compared += size <= end
        if size > end: report.fault("checkpoint_beyond_end", end + 1, size=size)
        elif rebuilt is not None and rebuilt != root:
            report.fault("checkpoint_root", entries.doubt(sound_to, size), size=size)
        elif not consistent(size, end, root, manifest["root"], proof):
            report.fault("checkpoint_root", None, size=size)
        else:
            sound[size], sound_to = root, sound_to if rebuilt is None else size
            stated = stated or (by_key and size == end and note["epoch"] == manifest["epoch"])
    if not stated: report.fault("head_unsigned", None, size=end)
    last = manifest["last"]
    if last and not consistent(last, end, root_of(entries.peaks), manifest["root"], manifest["proof"]):
        report.fault("run_root", entries.doubt(sound_to, last), size=last)
    return sound, compared
def compare_anchors(manifest, anchors, sound, entries, keys, report):
    """Gives how many were compared, and the largest size that matched and reaches into the package."""
    compared = sound_to = anchored_to = 0
    for anchor in sorted(anchors, key=lambda anchor: anchor["size"]):
        size, root = anchor["size"], entries.roots.get(anchor["size"]) or sound.get(anchor["size"])
        if anchor["origin"] not in (None, "accessdesk/" + manifest["log"][:11]):
            report.fault("anchor_other_log", None, size=size)
            continue
        compared += 1
        if root is not None and root.startswith(anchor["root"]):
            sound_to, anchored_to = size, size if entries.lowest <= size else anchored_to
            if anchor["signatures"] and not keys.signed(size, anchor["body"], anchor["signatures"]):
                report.fault("anchor_signature", None, size=size)
        elif entries.given_up(anchor): report.note("anchor_abandoned", None, size=size)
        elif root is not None: report.fault("anchor_root", entries.doubt(sound_to, size), size=size)
        elif size > manifest["size"]: report.fault("anchor_beyond_end", manifest["size"] + 1, size=size)
        else:
            compared -= 1
            report.note("anchor_not_comparable", None, size=size)
    return compared, anchored_to

# --- words -----------------------------------------------------------------------------------------------------------
SAID = """
not_canonical not_an_entry prev_differs|ein Eintrag wurde verändert|an entry was altered
seq_broken other_log|ein Eintrag fehlt, ist doppelt, vertauscht oder fremd|an entry is missing, doubled or moved
not_in_tree run_root|die Einträge führen nicht zum Stand des Protokolls|the entries do not lead to the log's head
epoch_unexplained|Wiederherstellung ohne rechtmäßigen Eintrag|a restore without its lawful entry
clock_backwards|die Uhr lief zurück, ohne Eintrag darüber|the clock ran backwards without an entry
one_person|eine zweite Person fehlt|a second person is missing
payload_missing|Daten fehlen, und keine Löschung erklärt es|data is missing and no erasure explains it
payload_differs payload_unknown|die Daten sind nicht die protokollierten|the data is not what was logged
erasure_not_allowed|eine Löschung, die weder Frist noch zwei Personen erlaubten|an erasure that nobody allowed
erased_data_present erasure_malformed|eine Löschung ist nicht, wie erklärt|an erasure is not as it was declared
checkpoint_unreadable checkpoint_other_log checkpoint_root|ein Prüfpunkt passt nicht|a checkpoint does not fit
checkpoint_beyond_end head_unsigned|die Prüfpunkte passen nicht zum Stand|the checkpoints do not fit the head
checkpoint_signature anchor_signature package_signature|eine Unterschrift ist falsch|a signature is wrong
key_not_endorsed|ein Schlüssel, den der vorige nicht bestätigt|a key that its predecessor did not endorse
key_replaced|zwei Personen begannen einen neuen Schlüssel ohne den alten|two people began a new key without the old one
anchor_other_log anchor_root|der Anker bezeugt ein anderes Protokoll|the anchor attests another history than this one
anchor_beyond_end|Einträge fehlen, oder das Paket ist älter als der Anker|entries are missing, or the anchor is younger
package_file|eine Datei ist nicht die im Verzeichnis genannte|a file is not the one that the manifest names
previous_unproved|das vorige Paket ist nicht bewiesen|the package before is not proved
anchor_not_comparable|das Paket beweist nichts beim Stand dieses Ankers|the package proves nothing at this anchor's size
package_cut|ausgewählte Einträge: dass keiner fehlt, ist nicht bewiesen|a selection: that none is missing is not proved
payloads_withheld|Daten liegen nicht bei und wurden nicht geprüft|data is not in the package and was not checked
restored anchor_abandoned|eine Wiederherstellung gab Einträge auf|a lawful restore gave up entries
unchanged|UNVERÄNDERT bis Eintrag {}, verglichen mit einem äußeren Anker|\
UNCHANGED up to entry {}, compared with an outside anchor
consistent_with_itself|in sich stimmig, mit keinem äußeren Anker verglichen|\
consistent with itself, compared with no outside anchor
changed|VERÄNDERT. Erster fehlerhafter Eintrag: {}|CHANGED. First bad entry: {}
since|, erfasst {}|, entered {}
after|, nach dem von {}|, after the one of {}
entry|, Eintrag {}|, entry {}
unpinned|an keinem festzumachen|pinned to no single one
fault|Befund|Finding
note|Hinweis|Note
counts|Einträge: {}, Prüfpunkte: {}, äußere Anker: {}|Entries: {}, checkpoints: {}, outside anchors: {}
scope|Protokoll {}, Stand {}, Empfänger: {}. Schlüssel:|Log {}, size {}, recipient: {}. Keys:
"""

def since(package, seq, say):
    """When an entry was entered, or the last one before it."""
    before = ""
    for line in package.lines("entries.jsonl"):
        found = re.search(rb'"seq":([0-9]{1,16}),"ts":"([^"]{1,30})"', line)
        if found and int(found[1]) == seq: return say("since").format(found[2].decode())
        before = found[2].decode() if found and int(found[1]) < seq else before
    return say("after").format(before) if before else ""
def show(result, standing, bad, column):
    rows = [row.split("|") for row in SAID.strip("\n").split("\n")]
    words = {code: row[column] for row in rows for code in row[0].split()}
    say, package = words.__getitem__, result["package"]
    if package is not None:
        told = package.manifest
        print(say("scope").format(told["log"], told["size"], told["value"].get("recipient", "")))
        for _, public, _ in told["keys"]:
            text = base64.b32encode(sha256(public)[:20]).decode()
            print("   ", " ".join(text[at : at + 4] for at in range(0, 32, 4)))
    print(say("counts").format(result["entries"], result["checkpoints"], result["anchors"]))
    for kind, rows in (("note", result["report"].notes), ("fault", result["report"].faults)):
        for code, seq, detail in rows[:50]:
            more = ", ".join(f"{name} {value}" for name, value in detail.items())
            where = say("entry").format(seq) if seq else ""
            print(f"{say(kind)}: {say(code)}{where} ({', '.join(filter(None, (code, more)))})")
    value = result["anchored_to"] if standing == "unchanged" else bad or say("unpinned")
    print(say(standing).format(value) + (since(package, bad, say) if bad else ""))
def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("package", metavar="PACKAGE.zip")
    asked.add_argument("--anchor", action="append", default=[], metavar="AD1:...|FILE")
    asked.add_argument("--lang", choices=("de", "en"), default=(locale.getlocale()[0] or "en")[:2].lower())
    asked.add_argument("--json", action="store_true", help="the result for other programs")
    asked = asked.parse_args()
    try:
        texts = [one if one.upper().startswith("AD1:") else Path(one).read_text("utf-8") for one in asked.anchor]
        result = verify(asked.package, [read_anchor(text) for text in texts])
    except (OSError, ValueError) as wrong:
        print(str(wrong) or "An anchor is neither AD1:... nor a checkpoint.", file=sys.stderr)
        return 2
    faults = result["report"].faults
    standing = "changed" if faults else "unchanged" if result["anchored_to"] else "consistent_with_itself"
    bad = min((seq for _, seq, _ in faults if seq is not None), default=None)
    if asked.json:
        told = {name: result[name] for name in ("entries", "checkpoints", "anchors", "anchored_to")}
        told.update(standing=standing, first_bad=bad, findings=faults, notes=result["report"].notes)
        print(json.dumps(told, sort_keys=True))
    else: show(result, standing, bad, 1 if asked.lang == "de" else 2)
    return 1 if faults else 0

if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main())
