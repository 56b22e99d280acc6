//! The words of time phrases and what each can do, in one table that is built once.
//!
//! Words of at most sixteen bytes are packed into one number, so a lookup is a multiplication and a comparison.

use super::class::Class;
use super::named;
use super::packed::pack;
use std::sync::LazyLock;

/// What `word` can do in a time phrase, whatever its capitals.
pub(super) fn lookup(word: &str) -> Option<(Class, i32)> {
    entry(word).filter(|entry| entry.1 != Class::Other).map(|entry| (entry.1, entry.2))
}

/// All that is known of `word`.
pub(super) fn entry(word: &str) -> Option<Entry> {
    packed_entry(pack(word)?)
}

/// All that is known of a packed word. Most words of a text are not in the table; of these, marks of one byte tell.
pub(super) fn packed_entry(key: u128) -> Option<Entry> {
    let table = &*TABLE;
    let (mut slot, mark) = hash(key);
    loop {
        let found = *table.marks.get(slot)?;
        if found == 0 {
            return None;
        }
        if found == mark
            && let Some(entry) = table.entry(slot).filter(|entry| entry.0 == key)
        {
            return Some(*entry);
        }
        slot = (slot + 1) % SLOTS;
    }
}

const SLOTS: usize = 4096;

/// Open addressing; the marks lie apart from the entries, close enough together to stay in the nearest cache, and the entries
/// without gaps: a program that reads one line looks at few pages of memory.
struct Table {
    /// 0 where the slot is free.
    marks: Vec<u8>,
    /// The place of the entry of each slot that is taken.
    places: Vec<u16>,
    entries: Vec<Entry>,
}

/// The packed word, its class, the number that goes with it, and whether a named time begins with it.
pub(super) type Entry = (u128, Class, i32, bool);

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table =
        Table { marks: vec![0; SLOTS], places: vec![0; SLOTS], entries: Vec::with_capacity(1024) };
    for &(class, rows) in WORDS {
        for row in rows.split_whitespace() {
            let (word, value) = row.split_once('=').unwrap_or((row, "0"));
            if let Some(entry) = pack(word).and_then(|key| table.take(key)) {
                (entry.1, entry.2) = (class, value.parse().unwrap_or(0));
            }
        }
    }
    for key in named::first_words() {
        if let Some(entry) = table.take(key) {
            entry.3 = true;
        }
    }
    table
});

impl Table {
    /// What is known of the word of a slot that is taken.
    fn entry(&self, slot: usize) -> Option<&Entry> {
        self.entries.get(usize::from(*self.places.get(slot)?))
    }

    /// The entry of a packed word, a new one if there was none.
    fn take(&mut self, key: u128) -> Option<&mut Entry> {
        let (mut slot, mark) = hash(key);
        while *self.marks.get(slot)? != 0 && self.entry(slot).is_some_and(|entry| entry.0 != key) {
            slot = (slot + 1) % SLOTS;
        }
        if *self.marks.get(slot)? == 0 {
            *self.marks.get_mut(slot)? = mark;
            *self.places.get_mut(slot)? = u16::try_from(self.entries.len()).ok()?;
            self.entries.push((key, Class::Other, 0, false));
        }
        self.entries.get_mut(usize::from(*self.places.get(slot)?))
    }
}

/// The slot of a packed word, and its mark, which is never 0.
#[expect(clippy::cast_possible_truncation, reason = "the bits are mixed, and few of them are kept")]
const fn hash(key: u128) -> (usize, u8) {
    let mixed = ((key as u64) ^ ((key >> 64) as u64).rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    ((mixed >> 52) as usize % SLOTS, (mixed >> 44) as u8 | 1)
}

/// Classes with their words; `=` gives the value that goes with the word.
const WORDS: &[(Class, &str)] = &[
    (
        Class::Month,
        "january=1 february=2 april=4 june=6 july=7 august=8 september=9 october=10 november=11 december=12",
    ),
    (Class::MonthWord, "march=3 may=5"),
    (
        Class::MonthShort,
        "jan=1 feb=2 febr=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12 jany=1 \
         feby=2 febry=2 augt=8 sepr=9 septr=9 octr=10 novr=11 decr=12 \
         janurary=1 janury=1 januray=1 febuary=2 feburary=2 febraury=2 februrary=2 agust=8 augest=8 \
         setember=9 septmber=9 septembar=9 ocotber=10 octobar=10 octber=10 novemeber=11 novmber=11 \
         decemeber=12 decmber=12",
    ),
    (
        Class::Weekday,
        "monday=0 tuesday=1 wednesday=2 thursday=3 friday=4 saturday=5 sunday=6 mondays=0 tuesdays=1 \
         wednesdays=2 thursdays=3 fridays=4 saturdays=5 sundays=6",
    ),
    (Class::WeekdayShort, "mon=0 tue=1 tues=1 wed=2 weds=2 thu=3 thur=3 thurs=3 fri=4 sat=5 sun=6"),
    (
        Class::NumberWord,
        "one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 \
         thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 \
         thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 twenty-one=21 twenty-two=22 \
         twenty-three=23 twenty-four=24 twenty-five=25 twenty-six=26 twenty-seven=27 twenty-eight=28 \
         twenty-nine=29 thirty-one=31 thirty-two=32 thirty-three=33 thirty-four=34 thirty-five=35 \
         thirty-six=36 thirty-seven=37 thirty-eight=38 thirty-nine=39 forty-one=41 forty-two=42 \
         forty-three=43 forty-four=44 forty-five=45 forty-six=46 forty-seven=47 forty-eight=48 \
         forty-nine=49 fifty-one=51 fifty-two=52 fifty-three=53 fifty-four=54 fifty-five=55 fifty-six=56 \
         fifty-seven=57 fifty-eight=58 fifty-nine=59 sixty-one=61 sixty-two=62 sixty-three=63 \
         sixty-four=64 sixty-five=65 sixty-six=66 sixty-seven=67 sixty-eight=68 sixty-nine=69 \
         seventy-one=71 seventy-two=72 seventy-three=73 seventy-four=74 seventy-five=75 seventy-six=76 \
         seventy-seven=77 seventy-eight=78 seventy-nine=79 eighty-one=81 eighty-two=82 eighty-three=83 \
         eighty-four=84 eighty-five=85 eighty-six=86 eighty-seven=87 eighty-eight=88 eighty-nine=89 \
         ninety-one=91 ninety-two=92 ninety-three=93 ninety-four=94 ninety-five=95 ninety-six=96 \
         ninety-seven=97 ninety-eight=98 ninety-nine=99",
    ),
    (Class::Multiplier, "hundred=100 thousand=1000"),
    (Class::Dozen, "dozen=12 score=20"),
    (Class::Article, "a an"),
    (Class::Vague, "few several many numerous various countless"),
    (Class::Couple, "couple"),
    (
        Class::OrdinalWord,
        "first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 \
         twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 \
         nineteenth=19 twentieth=20 twenty-first=21 twenty-second=22 twenty-third=23 twenty-fourth=24 \
         twenty-fifth=25 twenty-sixth=26 twenty-seventh=27 twenty-eighth=28 twenty-ninth=29 thirtieth=30 \
         thirty-first=31 final=99 penultimate=98 opening=1 ides=15",
    ),
    (
        Class::DecadeWord,
        "twenties=20 thirties=30 forties=40 fifties=50 sixties=60 seventies=70 eighties=80 nineties=90",
    ),
    // The value is the place of the unit in `Unit`.
    (
        Class::Unit,
        "second-long minute=1 hour=2 day=3 week=4 fortnight=14 month=5 year=6 decade=7 century=8 \
         millennium=9 half-century=18 quarter-century=28 wk=4 mth=5 yr=6",
    ),
    (
        Class::Units,
        "seconds=0 minutes=1 hours=2 days=3 weeks=4 fortnights=14 months=5 years=6 decades=7 centuries=8 \
         millennia=9 nights=3 mins=1 hrs=2 wks=4 mths=5 yrs=6",
    ),
    (
        Class::Season,
        "summer=1 autumn=2 winter=3 springtime=0 summertime=1 wintertime=3 midsummer=1 midwinter=3",
    ),
    (Class::SeasonWord, "spring=0 fall=2"),
    (
        Class::DayPart,
        "morning=0 mornings=0 dawn=10 daybreak=10 sunrise=10 afternoon=2 afternoons=2 evening=3 evenings=3 \
         dusk=13 sunset=13 nightfall=13 night=4 nighttime=4 night-time=4 daytime=5 daylight=6 predawn=10",
    ),
    (Class::ClockName, "noon=12 midday=12 midnight=24 noontime=12"),
    (
        Class::Era,
        "bc=-1 bce=-1 b.c=-1 b.c.=-1 b.c.e=-1 b.c.e.=-1 ad=1 ce=1 a.d=1 a.d.=1 c.e=1 c.e.=1 ah=2 a.h=2 a.h.=2 hijri=2",
    ),
    (Class::Meridiem, "am=0 a.m=0 a.m.=0 pm=12 p.m=12 p.m.=12"),
    (Class::OClock, "o'clock o’clock"),
    (
        Class::Zone,
        "gmt=0 utc=0 bst=60 cet=60 cest=120 est=-300 edt=-240 cst=-360 cdt=-300 mst=-420 mdt=-360 pst=-480 \
         pdt=-420 ist=330 pkt=300 jst=540 msk=180",
    ),
    (Class::Quarter, "quarter"),
    (Class::HalfWord, "half"),
    (Class::Fiscal, "fiscal financial"),
    (Class::FiscalShort, "fy=9 f.y=9 f.y.=9 q1=1 q2=2 q3=3 q4=4 h1=11 h2=12"),
    // 1 start, 2 middle, 3 end.
    (Class::Portion, "early=1 mid=2 late=3 latter=3"),
    (
        Class::PortionNoun,
        "beginning=1 start=1 onset=1 outset=1 opening=1 commencement=1 dawn-of=1 middle=2 midst=2 height=2 \
         end=3 close=3 conclusion=3 turn=1 eve-of=3",
    ),
    (Class::Comparative, "later=1 earlier=-1"),
    (Class::Ago, "ago"),
    (Class::Afterwards, "afterwards afterward thereafter hence"),
    (Class::Before, "before"),
    (Class::After, "after"),
    (Class::Previously, "prior previously beforehand"),
    (Class::Since, "since"),
    (Class::Until, "until till"),
    (Class::By, "by"),
    (Class::From, "from"),
    (Class::To, "to through thru"),
    (Class::Between, "between"),
    (Class::And, "and or &"),
    (Class::In, "in during throughout within for over into"),
    (Class::On, "on"),
    (Class::At, "at"),
    (Class::Of, "of"),
    (Class::The, "the"),
    (Class::This, "this=0 these=0 that=1 those=1"),
    (Class::Same, "same very"),
    (Class::Last, "last=-1 past=-1"),
    (Class::Next, "next=1 coming=1 upcoming=1"),
    (Class::Previous, "previous=-1 preceding=-1"),
    (Class::Following, "following=1 subsequent=1 ensuing=1 succeeding=1 intervening=0"),
    (Class::Every, "every each"),
    (Class::Per, "per"),
    (
        Class::About,
        "about around approximately roughly circa ca c nearly almost some=1 estimated approx perhaps",
    ),
    (Class::Over, "over-a more=1 less=-1 least=2 most=-2 under=-1 fewer=-1"),
    (Class::Than, "than"),
    (Class::Only, "just only barely mere fully exactly"),
    (Class::Another, "another further additional"),
    (Class::Today, "today=0 yesterday=-1 tomorrow=1"),
    (Class::Tonight, "tonight"),
    (Class::Now, "now currently nowadays"),
    (Class::Once, "former=0 recently=1 recent=2 formerly=0 lately=1"),
    (Class::Soon, "future"),
    (Class::Present, "present=0 current=1 modern=2 contemporary=3 present-day=4 modern-day=4"),
    (
        Class::Daily,
        "daily=3 weekly=4 monthly=5 yearly=6 annually=6 annual=16 hourly=2 nightly=3 everyday=3 biweekly=4",
    ),
    (Class::Time, "time=0 times=0 moment=0 period=1 era=1 point=2 date=3 season=4 periods=1 age=5 reign=6"),
    (Class::Weekend, "weekend"),
    (Class::Old, "old long age"),
    // The value is a row of the table of feasts.
    (
        Class::Feast,
        "christmas=0 easter=1 thanksgiving=2 halloween=3 ramadan=4 tet=5 hanukkah=6 passover=7 diwali=8",
    ),
    // "Rabi", "Jumada" and "Dhu" name two months each; the next word tells which.
    (
        Class::HijraMonth,
        "muharram=1 moharram=1 safar=2 rabi=3 jumada=5 jamadi=5 rajab=7 shaban=8 sha'ban=8 ramazan=9 shawwal=10 \
         shawal=10 dhu=11 zilqad=11 zulqada=11 zilhijja=12 zulhijja=12 zilhajj=12 dhu'l-hijja=12 dhul-hijja=12 \
         dhu'l-qada=11 dhul-qada=11",
    ),
    (Class::Eve, "eve"),
    (Class::Anniversary, "anniversary birthday bicentenary centenary bicentennial centennial"),
    (Class::Life, "born b died d reigned ruled r fl floruit flourished"),
    (Class::Aged, "aged"),
    (
        Class::Label,
        "no nos number page pages pp chapter section article clause route flight room resolution highway \
         lesson bus flat apartment question verse hymn platform \
         model figure fig table vol volume line paragraph act bill order directive proposition item box \
         tk rs usd inr pkr form desk dial ext extension rule squadron regiment battalion division brigade boeing airbus psalm verse lesson question flat exercise channel track phase level",
    ),
    (
        Class::Counted,
        "men women people soldiers troops workers prisoners tons tonnes miles kilometres kilometers metres \
         meters feet ships tanks guns aircraft planes dead deaths casualties killed wounded civilians \
         members votes dollars pounds rupees rubles francs marks yen euros lives cases points percent copies \
         km m ft mi kg lb lbs mph kmh hp mm cm hectares acres inhabitants refugees students children \
         families villages houses boys girls jews passengers horses cavalry infantry sailors marines \
         civilian persons voters delegates pages volunteers rifles men's artillery wagons cars trucks \
         guests spectators souls rpm bhp kw mw khz mhz ghz psi",
    ),
    (Class::Rest, "rest remainder course whole entire bulk better much"),
    (
        Class::Auxiliary,
        "was were is are be been would will could should might must can have has had did does do",
    ),
    (Class::Not, "not never"),
];
