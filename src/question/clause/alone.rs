//! Verbs that need nobody to do it to, and what a past without its object is where the verb is none of them.
//!
//! **Example**: "an idea borrowed from China", "the statement issued in Lund": the past has the form of the participle, nothing is borrowed or
//! issued, and so it was done to what stands before it. **Never**: "the army retreated to Lund", "had borrowed from Lund". It looks at the
//! record and its words alone.

use crate::fact::{Fact, FactKind, Voice};
use crate::language::{Tag, Tense, is_form};
use crate::question::ground::Ground;
use crate::question::wording::find_words;

/// Verbs of which the past and the participle are alike and that are told without an object.
const ALONE: &str = "\
    abdicate abound abstain accede accelerate act adjourn advance agree aim allude amount anchor answer apologise \
    apologize appeal appear apply argue arrange arrive ascend aspire assemble attack balance bargain bathe belong \
    bid bleed blossom boom border camp campaign capitulate care cease change charge clash climb cling close \
    coexist coincide collaborate collapse collide collude combine compete complain compromise concentrate condense \
    confer confess connive consent consist conspire contend continue contract contribute convene converge convert \
    cooperate correspond counterattack crack crash crawl creep cross cruise crumble cry culminate dabble dance \
    date deal debate decamp decay decide decline default defect degenerate deliberate depart depend desert \
    deteriorate develop die differ diminish dine disagree disappear disband disembark disintegrate dissent \
    dissolve dither diverge dock double drag drain drift drop drown dwell dwindle ebb elapse elope embark emerge \
    emigrate end engage enlist enrol enroll erupt escalate escape evolve exist expand experiment expire explode \
    extend fail falter fare farm fast feast feature feel fight film fire fish flare flee flock flourish focus \
    follow form function gallop gather get graduate happen harden hear help hesitate hide hope hunt hurry hurtle \
    immigrate improve increase insist interfere intermarry intervene invade invest join jump knock labour land \
    languish lapse last lead leap learn leave lecture live lobby lodge look lose lunch manage march marry mature \
    meet merge migrate mourn move multiply mutiny narrow negotiate object occur open operate opt orbit originate \
    part participate partner pass pause peak perform perish persist plan play plead plot plummet plunge point pose \
    practise pray preach preside press prevail proceed profit progress prosper protest push quarrel race radiate \
    rage rain rally range rank reach react realign rebel recede reconvene recover reform refrain refuse regroup \
    reign rejoice relapse relocate rely remain reorganise reply reside resign resist resort respond result retire \
    retreat return reunite revert revolt riot ripen rise roam roll rotate row rule rush rust sail sally secede \
    serve set settle shelter shift shout shrink side sin sit skirmish sleep slip slow slump smoke smuggle snow \
    soar soften sparkle specialise specialize speculate spill splinter split sprawl spread spring sprout squabble \
    stabilise stabilize stagnate stall stand star start starve stay stop stray stream strengthen stretch strike \
    strive struggle study stumble subscribe subside succeed sue suffer surge surrender survive swarm swear sweep \
    swing switch sympathise sympathize talk teach team tend testify think threaten thrive tighten toil tour trade \
    trail train transition travel treble trek tremble triumph try tumble turn underperform unite vacillate vanish \
    venture vie volunteer vote wait walk waltz wander wane want war waver weaken wed weigh widen win wither work \
    worry worsen yield zigzag";

/// Verbs of that list which somebody does to something as often.
const DONE_BY: [&str; 16] = [
    "cancel", "charge", "follow", "form", "fight", "join", "lead", "lose", "operate", "pass", "plan",
    "serve", "settle", "strike", "teach", "win",
];

/// Whether the past may be a participle: nothing stands behind it that it is done to, and the verb is seldom told so.
pub(in crate::question) fn may_be_a_participle(ground: &Ground<'_>, fact: &Fact) -> bool {
    let Some(predicate) = fact.predicate.as_ref().filter(|predicate| {
        predicate.voice == Voice::Active && predicate.auxiliary.is_none() && !predicate.lemma.is_empty()
    }) else {
        return false;
    };
    let main = ground.small(predicate.main);
    let is_either =
        is_form(main, predicate.lemma, Tense::Past) && is_form(main, predicate.lemma, Tense::Participle);
    // "refused to pay", "decided that", "put in": what the verb goes on with is no phrase of place or time.
    let next = predicate.tokens.end.max(predicate.main + 1);
    let has_particle = (predicate.main + 1..=next).any(|at| is_particle(ground.text(at)));
    let stands_bare = match ground.word(next).tag {
        Tag::Preposition => !is_particle(ground.text(next)) && ground.text(next + 1) != "law",
        Tag::Adverb => !is_particle(ground.text(next)) && ground.word(next + 1).tag == Tag::Preposition,
        // "Holm sacked + shipped off" of notes
        _ => [',', '.', ';', ':', ')', '+', '&'].iter().any(|mark| ground.is_mark(next, *mark)),
    };
    // "Holm found dead"
    let is_found = is_either && matches!(ground.text(next), "dead" | "alive" | "guilty");
    // "a league formed by Holm", "a law passed by the council": he is told behind it who did.
    let has_doer = is_either
        && fact.object.is_none()
        && ground.text(next) == "by"
        && (matches!(ground.word(next + 1).tag, Tag::Name | Tag::Determiner)
            || ground.text(next + 1).starts_with(char::is_uppercase))
        && DONE_BY.contains(&predicate.lemma);
    is_found
        || has_doer
        || fact.kind == FactKind::Clause
            && fact.object.is_none()
            && is_either
            && stands_bare
            && !has_particle
            && find_words(ALONE, predicate.lemma).is_none()
}

fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "about"
            | "away"
            | "back"
            | "down"
            | "forth"
            | "off"
            | "on"
            | "out"
            | "over"
            | "that"
            | "together"
            | "up"
    )
}
