//! The calendar of the year.

use super::LINES;
use super::t;
use crate::text::Lang;
use crate::view::model::*;

/// The calendar of the year in March: rank and marks of two months, and what is known to come.
pub fn calendar(lang: Lang) -> Calendar {
    let seasons: Vec<Season> = [
        (1, 0b0001_1110_0100),
        (2, 0b0011_0001_1111),
        (3, 0b0001_1111_0000),
        (4, 0b1111_1111_1111),
        (6, 0b1111_1111_1111),
        (8, 0b1000_0000_0111),
        (5, 0b0000_0110_0000),
    ]
    .iter()
    .map(|&(n, months): &(usize, u16)| Season {
        short: t(lang, LINES[n].0, LINES[n].1),
        veto: LINES[n].2,
        live: (0..12).map(|m| months & 1 << m != 0).collect(),
    })
    .collect();
    Calendar {
        year: t(lang, "2017", "2017"),
        months: (0..12).map(|n| calendar_month(lang, n, &seasons)).collect(),
        seasons,
        now: 2,
    }
}

fn calendar_month(lang: Lang, n: usize, seasons: &[Season]) -> CalendarMonth {
    let english = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ][n];
    let counted = |counts: fn(&Season) -> bool| {
        let live = seasons.iter().filter(|season| season.live[n]);
        live.map(|season| u8::from(counts(season))).sum()
    };
    let says = [
        (
            n < 2,
            ("考核公布：72.6分，第7/14名", "Marks 72.6, rank 7/14"),
        ),
        (
            n >= 2,
            (
                "当季的风险：森林防火、安全生产、信访稳定",
                "In season: forest fire, work safety, petitions",
            ),
        ),
        (
            n.is_multiple_of(3) && n > 2,
            (
                "新的一季：县里重定检查的次数，这个月可以作承诺",
                "A new quarter: the county sets the number of inspections anew, and pledges can be made this month",
            ),
        ),
    ];
    let says = says.into_iter().filter(|(holds, _)| *holds);
    CalendarMonth {
        number: n as u8 + 1,
        short: t(lang, &format!("{}月", n + 1), &english[..3]),
        date: t(
            lang,
            &format!("2017年{}月", n + 1),
            &format!("{english} 2017"),
        ),
        live: counted(|_| true),
        vetoes: counted(|season| season.veto),
        published: (n < 2).then_some((74.2 - 1.6 * n as f64, 7 + n as u16)),
        visits: if n < 2 { 4 + n as u8 } else { 0 },
        incidents: u8::from(n == 1),
        quarter: n.is_multiple_of(3),
        says: says.map(|(_, (zh, en))| t(lang, zh, en)).collect(),
    }
}
