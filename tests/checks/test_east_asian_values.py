"""Times, numbers, money, places and offices as Korean and Chinese write them, each beside one that is wrong."""

from __future__ import annotations

import pytest
from checking import found


@pytest.mark.parametrize(
    ("source", "tag", "fair", "wrong", "check"),
    [
        ("Doors open at 8:45 a.m.", "zh-Hans", "上午8时45分开门。", "上午8时15分开门。", "times"),
        ("Doors close at 7 p.m.", "zh-Hans", "晚上7时关门。", "晚上9时关门。", "times"),
        ("Bring lunch by 12 noon.", "ko", "정오까지 점심을 가져오세요.", "자정까지 점심을 가져오세요.", "times"),
        (
            "Bread rose by 2.5 percentage points.",
            "ko",
            "빵값은 2.5%포인트 올랐다.",
            "빵값은 3.5%포인트 올랐다.",
            "numbers",
        ),
        ("Bread rose by 2.5 per cent.", "zh-Hans", "面包涨了2.5%。", "面包涨了2.5个百分点。", "numbers"),
        ("The walk takes four days.", "ko", "걸어서 나흘이 걸린다.", "걸어서 엿새가 걸린다.", "number-words"),
        (
            "The house stood for three decades.",
            "zh-Hans",
            "这座房子矗立了三十年。",
            "这座房子矗立了四十年。",
            "number-words",
        ),
        ("About a dozen gardeners came.", "ko", "정원사 10여 명이 왔다.", "정원사 20여 명이 왔다.", "number-words"),
        ("The second half of July was wet.", "zh-Hans", "7月下半月多雨。", "9月下半月多雨。", "dates"),
        (
            "The bakery lent 4 million Australian dollars.",
            "zh-Hans",
            "面包店借出400万澳元。",
            "面包店借出400万欧元。",
            "currency",
        ),
        ("It lent 4 million Canadian dollars.", "zh-Hans", "贷款为400万加元。", "贷款为400万美元。", "currency"),
        (
            "The bank gave a loan of 3 million yen.",
            "ko",
            "은행은 300만 엔의 차관을 제공했다.",
            "차관은 300만 엔을 제공했고 부장관은 거절했다.",
            "offices",
        ),
        ("The Board of Governors met.", "zh-Hans", "理事会举行了会议。", "议会举行了会议。", "offices"),
        ("They flew to Khartoum.", "ko", "그들은 하르툼으로 날아갔다.", "그들은 나이로비로 날아갔다.", "places"),
        ("They flew to Chisinau.", "ko", "그들은 키시너우로 날아갔다.", "그들은 부쿠레슈티로 날아갔다.", "places"),
        (
            "They sail to Equatorial Guinea.",
            "ko",
            "그들은 적도기니로 항해한다.",
            "그들은 기니비사우로 항해한다.",
            "places",
        ),
        ("Fish live in the South China Sea.", "zh-Hans", "鱼生活在南海。", "鱼生活在日本海。", "places"),
        ("Trade with Bosnia and Herzegovina grew.", "zh-Hans", "与波黑的贸易增长。", "与黑山的贸易增长。", "places"),
        ("Professor Choi Eun-young ran.", "ko", "최은영 교수가 달렸다.", "박철수 교수가 달렸다.", "names"),
        (
            "The Deputy Secretary-General of the UN spoke.",
            "ko",
            "유엔 사무부총장이 연설했다.",
            "유엔 사무총장이 연설했다.",
            "offices",
        ),
        (
            "Write to tea@kettle.example by 4 June.",
            "zh-Hans",
            "请于6月4日前致信tea@kettle.example索取。",
            "请于6月9日前致信tea@kettle.example索取。",
            "dates",
        ),
        ("The bell rang at 11.00.", "zh-Hans", "上午11时钟声响起。", "上午10时钟声响起。", "numbers"),
        ("Article 6 of the charter is short.", "ko", "헌장 제6조는 짧다.", "헌장 제8조는 짧다.", "numbers"),
        (
            "The club is shut on 4, 5 and 6 May.",
            "ko",
            "클럽은 5월 4일부터 6일까지 닫는다.",
            "클럽은 5월 4일부터 7일까지 닫는다.",
            "numbers",
        ),
        ("The baker is in her mid-forties.", "ko", "제빵사는 40대 중반이다.", "제빵사는 60대 중반이다.", "numbers"),
        ("The trilateral choir sings.", "ko", "3국 합창단이 노래한다.", "5국 합창단이 노래한다.", "numbers"),
        ("The rain lasted 72 hours.", "ko", "비가 사흘 동안 내렸다.", "비가 나흘 동안 내렸다.", "numbers"),
        ("The lease runs for two years.", "zh-Hans", "租期为两年。", "租期为两周。", "spans"),
        ("Rain fell in sub-Saharan Africa.", "zh-Hans", "撒哈拉以南非洲下了雨。", "南美洲下了雨。", "places"),
        (
            "The COP30 choir sang.",
            "zh-Hans",
            "第三十次缔约方大会合唱团唱了歌。",
            "第二十次缔约方大会合唱团唱了歌。",
            "codes",
        ),
        ("The Governor of Aomori cooks.", "zh-Hans", "青森县知事下厨。", "青森县人下厨。", "offices"),
        (
            "Tea for 900 euros went to France.",
            "ko",
            "900유로어치 차가 프랑스로 갔다.",
            "900프랑어치 차가 프랑스로 갔다.",
            "currency",
        ),
        (
            "They gave 900 euros in aid.",
            "ko",
            "그들은 900유로의 원조를 제공했다.",
            "그들은 900원의 원조를 제공했다.",
            "currency",
        ),
        ("Federal Chancellor Weber sings.", "zh-Hans", "韦伯总理唱歌。", "韦伯将军唱歌。", "offices"),
        (
            "Donors without borders sing in Bulgaria.",
            "ko",
            "국경없는 기부자들이 불가리아에서 노래한다.",
            "기부자들이 헝가리에서 노래한다.",
            "places",
        ),
        ("Six crore rupees were paid.", "ko", "6천만 루피가 지급되었다.", "6백만 루피가 지급되었다.", "numbers"),
        ("North and South Korea sing.", "ko", "남북한이 노래한다.", "페루가 춤춘다.", "places"),
    ],
)
def test_fair_value_is_not_reported(source: str, tag: str, fair: str, wrong: str, check: str) -> None:
    assert found(source, fair, tag) == set()
    assert check in found(source, wrong, tag)
