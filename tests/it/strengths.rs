//! The order of wordings: every scale's own sentences hold, every term can be found.

use readout::lexicon::{Lexicon, ScaleOf, Step};
use readout::text::tokenize;
use readout::timeline::{Direction, direction};

/// The steps of one scale in a sentence.
fn steps(scale: usize, sentence: &str) -> Vec<Step> {
    let lexicon = Lexicon::english();
    let tokens = tokenize(sentence, &lexicon.vocabulary);
    let mut steps = lexicon.strengths.of_words(&tokens, &lexicon.calendar);
    steps.retain(|step| usize::from(step.scale) == scale);
    steps
}

fn compared(scale: usize, [before, after]: &[String; 2]) -> Direction {
    direction(&steps(scale, before), &steps(scale, after))
}

#[test]
fn the_second_sentence_is_stronger_in_every_yes_and_in_no_no() {
    let mut wrong = Vec::new();
    for (at, scale) in Lexicon::english().strengths.all().iter().enumerate() {
        for pair in &scale.yes {
            let back = [pair[1].clone(), pair[0].clone()];
            let found = [compared(at, pair), compared(at, &back)];
            if found != [Direction::Strengthened, Direction::Weakened] {
                wrong.push(format!("{}: {pair:?} is {found:?}", scale.id));
            }
        }
        for pair in &scale.no {
            if compared(at, pair) != Direction::Unclassified {
                wrong.push(format!("{}: {pair:?} is ordered", scale.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_term_of_a_scale_is_found_at_its_step() {
    let mut wrong = Vec::new();
    for (at, scale) in Lexicon::english().strengths.all().iter().enumerate() {
        if scale.of != ScaleOf::Words {
            continue;
        }
        for (level, terms) in scale.steps.iter().enumerate() {
            for term in terms {
                let found: Vec<u8> = steps(at, term).iter().map(|step| step.level).collect();
                if found != [level as u8] {
                    wrong.push(format!("{}: {term} is at {found:?}", scale.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
