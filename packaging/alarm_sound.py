"""Write the alarm that sounds while a visitor is unsupervised: two tones, twice, as plain PCM that every player takes.

python packaging/alarm_sound.py
"""

import math
import struct
import wave
from io import BytesIO
from pathlib import Path

FILE = Path(__file__).resolve().parent.parent / "resources" / "sounds" / "alarm.wav"
_RATE = 11_025
_TONES = ((880.0, 0.22), (660.0, 0.22), (0.0, 0.08), (880.0, 0.22), (660.0, 0.30))
"""(Hertz, seconds); 0 Hertz is a pause."""
_EDGE = 0.012
_LOUDNESS = 0.95 * 32_767


def alarm() -> bytes:
    """The file's bytes; each tone fades in and out, so that nothing clicks."""
    out = BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(_RATE)
        for hertz, seconds in _TONES:
            count = round(seconds * _RATE)
            samples = (_sample(hertz, number / _RATE, seconds) for number in range(count))
            sound.writeframes(struct.pack(f"<{count}h", *samples))
    return out.getvalue()


def _sample(hertz: float, at: float, seconds: float) -> int:
    fade = min(1.0, at / _EDGE, (seconds - at) / _EDGE)
    wave_form = math.sin(2 * math.pi * hertz * at) + 0.3 * math.sin(6 * math.pi * hertz * at)
    return round(_LOUDNESS * fade * wave_form)


if __name__ == "__main__":
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_bytes(alarm())
