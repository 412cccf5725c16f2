"""Which letters a badge can print: a name in others is refused when it is typed, with words, and not marked on paper.

The table is what the typefaces in resources/fonts have, without pictures; a test holds both beside each other.
"""

from bisect import bisect_right

_TABLE = """\
20-7e a0-ac ae-254 256-27b 27e-284 286-290 292-2a4 2a6-304 306-30a 30c 30f 313 315 31b 323 326-328 32c 331 337-338
342 346-36f 375-376 37a-37d 37f 384-386 388-38a 38c 38e-3a1 3a3-3d7 3dc-3dd 3f0-3f6 3f9-3fa 3fc-479 480-49d 4a0-4ff
52f 531-556 559-58a 58d-58f 591-5c7 5d0-5ea 5f0-5f4 606-61b 61e-6dc 6de-6ff 750-77f 8a0-8b4 8b6-8be 8d3-8e1 8e3-957
960-983 985-98c 98f-990 993-9a8 9aa-9b0 9b2 9b6-9b9 9bc-9c4 9c7-9c8 9cb-9ce 9d7 9e0-9e3 9e6-9fe a01-a03 a05-a0a
a0f-a10 a13-a28 a2a-a30 a32 a35 a38-a39 a3c a3e-a42 a47-a48 a4b-a4d a51 a5c a66-a76 a81-a83 a85-a8d a8f-a91 a93-aa8
aaa-ab0 ab2-ab3 ab5-ab9 abc-ac5 ac7-ac9 acb-acd ad0 ae0-ae3 ae6-af1 af9-aff b01-b03 b05-b0c b0f-b10 b13-b28 b2a-b30
b32-b33 b35-b39 b3c-b44 b47-b48 b4b-b4d b56-b57 b5f-b63 b66-b77 b82-b83 b85-b8a b8e-b90 b92-b95 b99-b9a b9c b9e-b9f
ba3-ba4 ba8-baa bae-bb9 bbe-bc2 bc6-bc8 bca-bcd bd0 bd7 be6-bfa c00-c0c c0e-c10 c12-c28 c2a-c39 c3d-c44 c46-c48
c4a-c4d c55-c56 c58-c5a c60-c63 c66-c6f c77-c8c c8e-c90 c92-ca8 caa-cb3 cb5-cb9 cbc-cc4 cc6-cc8 cca-ccd cd5-cd6 cde
ce0-ce3 ce6-cef cf1-cf2 d00-d0c d0e-d10 d12-d44 d46-d48 d4a-d4f d54-d63 d66-d7f d81-d83 d85-d96 d9a-db1 db3-dbb dbd
dc0-dc6 dca dcf-dd4 dd6 dd8-ddf de6-def df2-df4 e01-e3a e3f-e5b e81-e82 e84 e87-e88 e8a e8d e94-e97 e99-e9f ea1-ea3
ea5 ea7 eaa-eab ead-eb9 ebb-ebd ec0-ec4 ec6 ec8-ecd ed0-ed9 edc-edf 1000-10c5 10c7 10cd 10d0-1112 1114-1115
111c-111e 1120 1122-1123 1127 1129 112b-112f 1132 1136 1140 1147 114c 1157-1159 1184-1185 1188 1191-1192 1194 119e
11a1 11a8-11c2 11c7-11c8 11cc 11ce 11d3 11d7 11d9 11dc-11dd 11df 11e2 11e6-11e8 11ea-11eb 11ee 11f0-11f2 11f4 11f9
1200-1248 124a-124d 1250-1256 1258 125a-125d 1260-1288 128a-128d 1290-12b0 12b2-12b5 12b8-12be 12c0 12c2-12c5
12c8-12d6 12d8-1310 1312-1315 1318-135a 135d-137c 1380-1399 1780-17dd 17e0-17e9 17f0-17f9 1c90-1cba 1cbd-1cbf 1d00
1d0d 1d1b 1d2c-1d2e 1d30-1d3a 1d3c-1d45 1d47-1d4d 1d4f-1d53 1d56-1d58 1d5a-1d5b 1d5d-1d6a 1d78 1d9b-1d9c 1d9e-1da6
1da8-1da9 1dab-1db7 1db9-1dbc 1dbe-1df5 1dfc-1e9b 1e9d-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d
1f5f-1f70 1f72 1f74 1f76 1f78 1f7a 1f7c 1f80-1fb4 1fb6-1fba 1fbc-1fbd 1fbf-1fc4 1fc6-1fc8 1fca 1fcc-1fd2 1fd6-1fda
1fdd-1fe2 1fe4-1fea 1fec-1fed 1ff2-1ff4 1ff6-1ff8 1ffa 1ffc 1ffe 2002-200a 2010-2027 202f-2055 2057 205f 2070-2071
2074-208e 2090-209c 20a0-20af 20b1-20b5 20b8-20ba 20bc-20c0 20db-20de 20e8 20f0 2100-2103 2105-2107 2109-2113
2115-2117 2119-2122 2124 2128 212c-2139 213b-2140 2145-2149 214d 2150-217f 2183-2186 2189 2190-2199 21a9-21aa
21b0-21b1 21b3-21b5 21ba-21bb 21d0 21d2 21d4 21de-21df 21e4-21e5 21e7 21ea 2202 2205-2206 220f 2211-2212 221a 221e
222b-222d 2236 2248 2260 2264-2265 2295-2298 2303-2305 2318 2325-2327 232b 2380 2387 238b 23ce-23cf 2423 2460-24ea
25a0-25a2 25aa 25b2-25b3 25b6-25b7 25ba-25bd 25c0-25c1 25c4-25c7 25ca-25cc 25cf 25e6 25ef 27ef 27f5-27fa 2913 2a0c
2a38 2a74-2a76 2c7c-2c7d 2c7f 2d00-2d25 2d27 2d2d 2d80-2d96 2da0-2da6 2da8-2dae 2db0-2db6 2db8-2dbe 2dc0-2dc6
2dc8-2dce 2dd0-2dd6 2dd8-2dde 2dff 2e18 2e41 2e9f 2ef3 2f00-2fd5 3000-3003 3005-3007 300a-3019 301c-301f 3021-3029
3036 3038-303a 3041-3094 3099-30f6 30fb-30ff 3105-3129 3131-318e 3192-319f 3200-321e 3220-3247 3250-33dd 33e0-33ff
4d00 4db5 4e00-9fa5 a69c-a69d a69f a7f2-a7f4 a7f8-a7f9 a7ff a8e0-a8ff a92e a9e0-a9fe aa60-aa7f ab01-ab06 ab09-ab0e
ab11-ab16 ab20-ab26 ab28-ab2e ab5e ab69 ac00-d7a3 fa0e-fa0f fa11 fa13-fa14 fa1f fa21 fa23-fa24 fa27-fa29 fb00-fb06
fb13-fb17 fb1e fb20-fb29 fb4f-fbc1 fbd3-fd3f fd50-fd8f fd92-fdc7 fdf0-fdfd fe10-fe19 fe30-fe52 fe54-fe66 fe68-fe6b
fe70-fe74 fe76-fefc ff01-ff5e ff61-ff9f ffa1-ffaf ffb1-ffb3 ffb5-ffbe ffe0-ffe6 ffe9-ffee 10400 10428 1044d-1044f
10781-10785 10787 1078a-1078c 1078e-1079b 1079e 107a0 107a2-107a6 107a9-107ac 107ae-107af 107b2-107b8 1d400-1d454
1d456-1d49c 1d49e-1d49f 1d4a2 1d4a5-1d4a6 1d4a9-1d4ac 1d4ae-1d4b9 1d4bb 1d4bd-1d4c3 1d4c5-1d505 1d507-1d50a
1d50d-1d514 1d516-1d51c 1d51e-1d539 1d53b-1d53e 1d540-1d544 1d546 1d54a-1d550 1d552-1d6a5 1d6a8-1d6c0 1d6c2-1d6fa
1d6fc-1d734 1d736-1d76e 1d770-1d7a8 1d7aa-1d7cb 1d7ce-1d7ff 1ee00-1ee03 1ee05-1ee1f 1ee21-1ee22 1ee24 1ee27
1ee29-1ee32 1ee34-1ee37 1ee39 1ee3b 1ee42 1ee47 1ee49 1ee4b 1ee4d-1ee4f 1ee51-1ee52 1ee54 1ee57 1ee59 1ee5b 1ee5d
1ee5f 1ee61-1ee62 1ee64 1ee67-1ee6a 1ee6c-1ee72 1ee74-1ee77 1ee79-1ee7c 1ee7e 1ee80-1ee89 1ee8b-1ee9b 1eea1-1eea3
1eea5-1eea9 1eeab-1eebb
"""
_JOINERS = frozenset("\u200c\u200d")


def _ends() -> tuple[list[int], list[int]]:
    pieces = [piece.split("-") for piece in _TABLE.split()]
    return [int(piece[0], 16) for piece in pieces], [int(piece[-1], 16) for piece in pieces]


_FIRST, _LAST = _ends()


def unprintable(text: str) -> str:
    """The letters of the text, composed (NFC), that no badge can show, each once; "" when all print."""
    if text.isascii():
        return ""
    return "".join(char for char in dict.fromkeys(text) if not prints(char))


def prints(char: str) -> bool:
    """Whether a badge can show this letter."""
    at = bisect_right(_FIRST, ord(char)) - 1
    return char in _JOINERS or (at >= 0 and ord(char) <= _LAST[at])
