//! What shells and manuals read: completions and man pages, made from the command line's own description.

use super::args::Arguments;
use super::{Outcome, output};
use anyhow::{Context, bail};
use clap::{Args, Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;
use std::fs;
use std::path::PathBuf;

/// What `completions` takes.
#[derive(Debug, Args)]
pub(crate) struct CompletionsOptions {
    /// Whose completions
    #[arg(value_enum)]
    shell: Shell,
}

/// What `man` takes.
#[derive(Debug, Args)]
pub(crate) struct ManOptions {
    /// The command whose page is printed; that of the whole program if not given
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
    /// Write all pages into this folder
    #[arg(long, value_name = "FOLDER", conflicts_with = "command")]
    out: Option<PathBuf>,
}

pub(super) fn completions(options: &CompletionsOptions) -> anyhow::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(
        options.shell,
        &mut Arguments::command(),
        "readout",
        &mut script,
    );
    output::print(&String::from_utf8(script)?)?;
    Ok(Outcome::Done)
}

pub(super) fn man(options: &ManOptions) -> anyhow::Result<Outcome> {
    let pages = pages()?;
    if let Some(folder) = &options.out {
        let writing = || format!("writing to {}", folder.display());
        fs::create_dir_all(folder).with_context(writing)?;
        for (name, page) in &pages {
            fs::write(folder.join(format!("{name}.1")), page).with_context(writing)?;
        }
        return Ok(Outcome::Done);
    }
    let wanted = match &options.command {
        Some(command) => format!("readout-{command}"),
        None => "readout".into(),
    };
    let Some((_, page)) = pages.iter().find(|(name, _)| *name == wanted) else {
        bail!("there is no page of that name; `readout --help` lists the commands");
    };
    output::print(page)?;
    Ok(Outcome::Done)
}

/// The name and the text of every page: the program's, and one a command.
fn pages() -> anyhow::Result<Vec<(String, String)>> {
    let mut root = Arguments::command();
    root.build();
    let commands = root
        .get_subcommands()
        .filter(|command| command.get_name() != "help");
    let mut pages = vec![("readout".to_string(), page(root.clone())?)];
    for command in commands {
        let name = format!("readout-{}", command.get_name());
        pages.push((name, page(command.clone())?));
    }
    Ok(pages)
}

fn page(command: Command) -> anyhow::Result<String> {
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    Ok(String::from_utf8(page)?)
}
