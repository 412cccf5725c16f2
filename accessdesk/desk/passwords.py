"""Passwords and PINs: Argon2id in RFC 9106's low-memory setting, judged by zxcvbn."""

from accessdesk.domain.names import cleaned
from accessdesk.domain.refusals import PasswordTooWeak

LONGEST = 1000
SHORTEST = 12
WEAKEST_SCORE = 3


class ArgonPasswords:
    """The Passwords port over argon2-cffi; the libraries load when first needed."""

    def __init__(self, *, time_cost: int = 3, memory_kib: int = 65_536) -> None:
        self._time_cost = time_cost
        self._memory_kib = memory_kib
        self._decoy = ""

    def hashed(self, secret: str) -> str:
        from argon2 import PasswordHasher

        return PasswordHasher(time_cost=self._time_cost, memory_cost=self._memory_kib, parallelism=4).hash(secret)

    def fits(self, hashed: str, secret: str) -> bool:
        from argon2 import PasswordHasher
        from argon2.exceptions import Argon2Error, InvalidHashError

        if not hashed and not self._decoy:
            self._decoy = self.hashed("no account has this")
        try:
            fits = PasswordHasher().verify(hashed or self._decoy, secret.encode("utf-8", "surrogatepass"))
        except (Argon2Error, InvalidHashError):
            return False
        return fits and bool(hashed)

    def check_strength(self, password: str, about: tuple[str, ...]) -> None:
        if len(password) < SHORTEST:
            raise PasswordTooWeak(field="password", why="too_short", shortest=SHORTEST)
        cleaned(password, "password", longest=LONGEST)
        from zxcvbn import zxcvbn

        easy = [form for name in about for form in (name, name.replace(" ", ""), *name.split())]
        judged = zxcvbn(password[:72], user_inputs=easy)
        if judged["score"] < WEAKEST_SCORE:
            raise PasswordTooWeak(field="password", why="easy_to_guess")
