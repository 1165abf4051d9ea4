//! From mentions to topics. In: mentions, quotes that know their topics, accounts. Out: topics in order of first mention,
//! with status, share, acts, speakers and quotes. Finds nothing itself.

use super::enumeration::Enumerations;
use super::mentions::RawMention;
use super::share::AccountWords;
use super::subject::{indices_within, within};
use crate::document::Document;
use crate::extract::rule::stamp_entry;
use crate::lexicon::{Lexicon, TopicEntry};
use crate::model::{
    Account, AccountId, Act, Found, Quote, QuoteId, RuleId, Topic, TopicInAccount, TopicMention,
    TopicStatus,
};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Acts that take a stand on each item of a list; under any other an item is only named.
const STANDING: &[Act] = &[
    Act::Accuse,
    Act::Condemn,
    Act::Demand,
    Act::Deny,
    Act::Disagree,
    Act::Oppose,
    Act::RaiseConcern,
    Act::Regret,
    Act::Urge,
    Act::Warn,
];

/// What a document's topics are made of.
struct Assembly<'a> {
    document: &'a Document<'a>,
    quotes: &'a [Found<Quote>],
    words: AccountWords,
    /// For each mention.
    places: Vec<Option<Place>>,
}

/// Where a mention stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// The innermost quote whose content it lies in.
    quote: QuoteId,
    /// Whether it is only an item of an enumeration there.
    listed: bool,
    /// Length of that content, in bytes.
    extent: usize,
}

/// The topics of a document, those of quotes that name none included.
pub(crate) fn assemble(
    document: &Document,
    lexicon: &Lexicon,
    mentions: &[RawMention],
    quotes: &[Found<Quote>],
    accounts: &[Found<Account>],
) -> Vec<Topic> {
    let assembly = Assembly {
        document,
        quotes,
        words: AccountWords::of(document, accounts),
        places: places(document, lexicon, mentions, quotes),
    };
    let mut order: Vec<usize> = Vec::new();
    let mut of_topic: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, mention) in mentions.iter().enumerate() {
        let own = of_topic.entry(mention.topic).or_default();
        if own.is_empty() {
            order.push(mention.topic);
        }
        own.push(at);
    }
    let topics = order.into_iter().map(|topic| {
        let entry = &lexicon.topics.entries[topic];
        assembly.topic(entry, &of_topic[&topic], mentions)
    });
    topics.collect()
}

impl Assembly<'_> {
    /// One topic, from the indices of its mentions.
    fn topic(&self, entry: &TopicEntry, own: &[usize], mentions: &[RawMention]) -> Topic {
        let terms: Vec<RawMention> = own.iter().map(|at| mentions[*at]).collect();
        let quotes = self.quotes_about(&entry.id);
        let accounts = self.accounts(own, &terms, &quotes);
        let status = accounts.iter().map(|account| account.status).max();
        let mut aspects = Vec::new();
        for aspect in terms.iter().filter_map(|term| term.aspect) {
            push_new(&mut aspects, entry.aspects[aspect].id.clone());
        }
        let mut speakers = Vec::new();
        for quote in &quotes {
            for speaker in &self.quotes[quote.index()].item.speakers {
                push_new(&mut speakers, *speaker);
            }
        }
        Topic {
            id: entry.id.clone(),
            label: entry.label.clone(),
            status: status.unwrap_or(TopicStatus::Mentioned),
            aspects,
            mentions: self.findings(&entry.id, own, &terms),
            accounts,
            speakers,
            quotes,
        }
    }

    /// How the topic stands in each account.
    fn accounts(
        &self,
        own: &[usize],
        terms: &[RawMention],
        quotes: &[QuoteId],
    ) -> Vec<TopicInAccount> {
        let mut accounts = BTreeMap::new();
        for (at, term) in own.iter().zip(terms) {
            let account = self.account_of(*at, term);
            let status = match term.in_passing {
                true => TopicStatus::Mentioned,
                false => self.status_of(*at),
            };
            raise(&mut accounts, account, status, term.span);
        }
        self.raise_in_quotes(&mut accounts, terms, quotes);
        let sentences: Vec<usize> = terms.iter().map(|term| term.sentence).collect();
        for account in accounts.values_mut() {
            account.share = self.words.share(account.account, &sentences);
        }
        accounts.into_values().collect()
    }

    /// What the quotes about the topic add to its accounts.
    fn raise_in_quotes(
        &self,
        accounts: &mut BTreeMap<AccountId, TopicInAccount>,
        terms: &[RawMention],
        quotes: &[QuoteId],
    ) {
        // "The office said that the minister raised it": the minister did.
        let parents = quotes.iter().map(|id| self.quotes[id.index()].item.parent);
        let carriers: BTreeSet<QuoteId> = parents.flatten().collect();
        for id in quotes {
            let quote = &self.quotes[id.index()].item;
            let names = |span: &Span| within(terms, *span).next().is_some();
            let content = quote.content.first().copied().unwrap_or_default();
            if !quote.content.iter().any(names) {
                let known = accounts.get(&quote.account);
                let place = known.map_or(content, |account: &TopicInAccount| account.first);
                raise(accounts, quote.account, TopicStatus::Discussed, place);
            }
            let Some(account) = accounts.get_mut(&quote.account) else {
                continue;
            };
            if let Some(cue) = &quote.cue {
                push_new(&mut account.acts, cue.act);
            }
            if account.raised_by.is_empty() && !carriers.contains(id) {
                account.raised_by.clone_from(&quote.speakers);
            }
        }
    }

    fn findings(&self, id: &str, own: &[usize], terms: &[RawMention]) -> Vec<Found<TopicMention>> {
        let rule = RuleId::entry(format!("topic.{id}").into());
        let placed = own.iter().zip(terms);
        let found = placed.map(|(at, term)| {
            let item = TopicMention {
                account: self.account_of(*at, term),
                in_quote: self.document.quotation_at(term.span.start).is_some(),
            };
            stamp_entry(rule.clone(), term.span, term.confidence, item)
        });
        found.collect()
    }

    fn quotes_about(&self, id: &str) -> Vec<QuoteId> {
        let about = |quote: &Found<Quote>| quote.item.topics.iter().any(|topic| topic == id);
        let numbered = self.quotes.iter().enumerate();
        let about = numbered.filter(|(_, quote)| about(quote));
        about.map(|(at, _)| QuoteId::at(at)).collect()
    }

    fn status_of(&self, mention: usize) -> TopicStatus {
        match self.places[mention] {
            None => TopicStatus::Mentioned,
            Some(Place { listed: true, .. }) => TopicStatus::Listed,
            Some(Place { listed: false, .. }) => TopicStatus::Discussed,
        }
    }

    fn account_of(&self, at: usize, mention: &RawMention) -> AccountId {
        match self.places[at] {
            Some(place) => self.quotes[place.quote.index()].item.account,
            None => self.words.account_at(self.document, mention.span.start),
        }
    }
}

/// Gives the topic at least this status in the account, where it comes up at the place.
fn raise(
    accounts: &mut BTreeMap<AccountId, TopicInAccount>,
    account: AccountId,
    status: TopicStatus,
    place: Span,
) {
    let entry = accounts.entry(account).or_insert(TopicInAccount {
        account,
        status,
        share: 0.0,
        acts: Vec::new(),
        first: place,
        raised_by: Vec::new(),
    });
    entry.status = entry.status.max(status);
    if place.start < entry.first.start {
        entry.first = place;
    }
}

fn push_new<T: PartialEq>(all: &mut Vec<T>, new: T) {
    if !all.contains(&new) {
        all.push(new);
    }
}

/// For each mention the innermost quote that it stands in.
fn places(
    document: &Document,
    lexicon: &Lexicon,
    mentions: &[RawMention],
    quotes: &[Found<Quote>],
) -> Vec<Option<Place>> {
    let mut places: Vec<Option<Place>> = vec![None; mentions.len()];
    for (at, quote) in quotes.iter().enumerate() {
        let lists = quote.item.cue.as_ref();
        let lists = lists.is_some_and(|cue| !STANDING.contains(&cue.act));
        for span in &quote.item.content {
            let inside = indices_within(mentions, *span);
            let enumerations = (lists && !inside.is_empty()).then(|| {
                let tokens = document.tokens_in(*span);
                Enumerations::of(&document.tokens, tokens, document.text, lexicon)
            });
            for (mention, place) in mentions[inside.clone()].iter().zip(&mut places[inside]) {
                let inner = place.is_none_or(|known| span.len() <= known.extent);
                if inner && span.contains(mention.span) {
                    let listed = enumerations.as_ref();
                    *place = Some(Place {
                        quote: QuoteId::at(at),
                        listed: listed.is_some_and(|lists| lists.hold(mention.span)),
                        extent: span.len(),
                    });
                }
            }
        }
    }
    places
}
