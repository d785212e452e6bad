//! What can be wrong with a campaign, or with the settings: a closed list of rules, each with a code that never changes.
//!
//! The words stand in the catalogues under `check-RULE`, `check-RULE-at` (at the caret) and `check-RULE-help`.

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The campaign cannot be played.
    Error,
    /// The campaign can be played, but probably not as meant.
    Warning,
}

impl Severity {
    /// Returns the word that `--json` uses: `error` or `warning`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Declares the codes: doc, variant, id, rule.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $id:literal $rule:literal,)*) => {
        /// A rule that a campaign breaks.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $variant,)* }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Returns the code as it is shown, such as `E012`.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// Returns the rule's name, such as `unknown-key`.
            pub fn rule(self) -> &'static str {
                match self { $(Self::$variant => $rule,)* }
            }
        }
    };
}

codes! {
    /// A file or the folder cannot be read.
    Unreadable = "E001" "unreadable",
    /// The folder holds no TOML file.
    NoCampaign = "E002" "no-campaign",
    /// A file's or folder's name is not of the allowed form.
    BadFileName = "E003" "bad-file-name",
    /// A link, a pipe, a device, or a folder with a file's name.
    NotAFile = "E004" "not-a-file",
    /// A folder lies too deep.
    TooDeep = "E005" "too-deep",
    /// More files or folder entries than are read.
    TooManyFiles = "E006" "too-many-files",
    /// A file is too big.
    FileTooBig = "E007" "file-too-big",
    /// All files together are too big.
    FolderTooBig = "E008" "folder-too-big",
    /// A file is not UTF-8.
    NotUtf8 = "E009" "not-utf8",

    /// The file is not TOML here.
    Syntax = "E010" "syntax",
    /// A key or table stands twice in one file.
    DuplicateKey = "E011" "duplicate-key",
    /// A key that the table does not know.
    UnknownKey = "E012" "unknown-key",
    /// A key that the table needs.
    MissingKey = "E013" "missing-key",
    /// A value of another type than the key wants.
    WrongType = "E014" "wrong-type",
    /// A number outside its range.
    OutOfRange = "E015" "out-of-range",
    /// `nan` or `inf`.
    NotANumber = "E016" "not-a-number",
    /// A table that the format does not know.
    UnknownTable = "E017" "unknown-table",
    /// `[x]` where `[[x]]` is meant, or the other way round.
    WrongTableForm = "E018" "wrong-table-form",
    /// A table that stands once stands in two files.
    DuplicateTable = "E019" "duplicate-table",
    /// A table that every campaign needs.
    MissingTable = "E020" "missing-table",
    /// More entries than a list may hold.
    TooMany = "E021" "too-many",
    /// A word that is not one of the words the key takes.
    UnknownWord = "E022" "unknown-word",
    /// An id that is not of the allowed form.
    BadId = "E023" "bad-id",
    /// An id that two things of one kind share.
    DuplicateId = "E024" "duplicate-id",
    /// An id that nothing has.
    UnknownId = "E025" "unknown-id",
    /// An id in `from` that things of two kinds have.
    AmbiguousFrom = "E026" "ambiguous-from",
    /// The campaign's id is not its folder's name.
    WrongFolder = "E027" "wrong-folder",
    /// A format that this program does not know.
    UnknownFormat = "E028" "unknown-format",
    /// Not a month such as 2017-01.
    BadDate = "E029" "bad-date",
    /// A value that stands twice in a list.
    Repeated = "E030" "repeated",
    /// The lines' weights do not add up to 100.
    WeightSum = "E031" "weight-sum",
    /// No ending holds in every case.
    NoCertainEnding = "E032" "no-certain-ending",
    /// Grades that are not in order of their ranks.
    GradeOrder = "E033" "grade-order",
    /// A condition of an option without the reason to show.
    BecauseMissing = "E034" "because-missing",
    /// A reason without the condition.
    BecauseAlone = "E035" "because-alone",
    /// An event that leaves no choice.
    FewOptions = "E036" "few-options",

    /// A text that is missing in one of the campaign's languages.
    MissingLanguage = "E040" "missing-language",
    /// A text in a language that the campaign does not name.
    UnknownLanguage = "E041" "unknown-language",
    /// A text without a visible character.
    EmptyText = "E042" "empty-text",
    /// A text that is too long.
    TextTooLong = "E043" "text-too-long",
    /// A character that must not reach a terminal.
    UnsafeText = "E044" "unsafe-text",
    /// A curly bracket without its partner.
    StrayBrace = "E045" "stray-brace",
    /// A line break in a name.
    LineBreak = "E046" "line-break",
    /// A slot in a name, or one that cannot be shown.
    SlotInText = "E047" "slot-in-text",

    /// Something else was expected in an expression.
    Expected = "E050" "expected",
    /// A character that no expression knows.
    StrayCharacter = "E051" "stray-character",
    /// An expression that is too long, too deep or too big.
    ExpressionLimit = "E052" "expression-limit",
    /// A name that the state does not have.
    UnknownName = "E053" "unknown-name",
    /// A function that does not exist.
    UnknownFunction = "E054" "unknown-function",
    /// A function's argument of the wrong kind or number.
    WrongArgument = "E055" "wrong-argument",
    /// A number where a condition is needed, or the other way round.
    WrongSort = "E056" "wrong-sort",
    /// An effect on something that only the rules change.
    NotWritable = "E057" "not-writable",
    /// `it` where no target was chosen.
    NoTarget = "E058" "no-target",
    /// A flag or variable that is read and never set.
    NeverSet = "E059" "never-set",
    /// `1 < x < 3`.
    ChainedComparison = "E060" "chained-comparison",
    /// A number that cannot be read or is too big.
    BadNumber = "E061" "bad-number",
    /// Division by nought.
    DivisionByZero = "E062" "division-by-zero",

    /// A key in the settings that no keyboard has, or that cannot be given away.
    BadKey = "E063" "bad-key",
    /// A key that two commands of the settings want.
    KeyTaken = "E064" "key-taken",
    /// A word in a theme that is neither a colour nor a style.
    BadColour = "E065" "bad-colour",

    /// A short form in a play file that cannot be read.
    BadForm = "E070" "bad-form",
    /// A step that does two things, or nothing.
    StepForm = "E071" "step-form",
    /// A goal without a bound, or with two.
    GoalBound = "E072" "goal-bound",
    /// An expectation of a play that was not met.
    Unmet = "E073" "unmet",
    /// A step of a play that was refused.
    StepRefused = "E074" "step-refused",
    /// Something that a play waits for and that never came.
    NeverCame = "E075" "never-came",
    /// An invariant that broke.
    BrokenInvariant = "E076" "broken-invariant",
    /// A goal that was missed.
    MissedGoal = "E077" "missed-goal",

    /// A goal that cannot be decided by so many plays.
    UndecidedGoal = "W120" "undecided-goal",
    /// An option that another beats on marks, outcome and burnout, whoever plays.
    Strawman = "W130" "strawman",
    /// An option that beats every other of its event.
    NoBrainer = "W131" "no-brainer",

    /// A comparison or a change beyond what the slot can hold.
    BeyondRange = "W070" "beyond-range",
    /// `x in 11..2`, which never holds.
    EmptyRange = "W071" "empty-range",
    /// An ending after one that holds in every case.
    UnreachableEnding = "W072" "unreachable-ending",
    /// A label that is wider than its place on the screen.
    TooWide = "W073" "too-wide",
    /// A colour of the settings that can hardly be read on its ground.
    LowContrast = "W074" "low-contrast",

    /// A translation that still waits for its translator.
    Untranslated = "W075" "untranslated",
    /// A translation whose original was changed since.
    StaleTranslation = "W076" "stale-translation",
    /// A translation whose slots are not those of the original.
    SlotsDiffer = "W077" "slots-differ",
    /// A record of translations that cannot be read, or a line of one.
    TranslationRecord = "W078" "translation-record",
    /// An event that can never come.
    NeverComes = "W080" "never-comes",
    /// An option whose condition never holds.
    NeverOpen = "W081" "never-open",
    /// A cost that can never be paid.
    NeverAffordable = "W082" "never-affordable",
    /// An event all of whose options may be closed at once.
    DeadEnd = "W083" "dead-end",
    /// A condition, or a part of one, that always holds.
    AlwaysHolds = "W084" "always-holds",
    /// A condition, or a part of one, that never holds.
    NeverHolds = "W085" "never-holds",
    /// An effect that changes nothing.
    NoEffect = "W086" "no-effect",
    /// A flag or variable that is set and never read.
    NeverRead = "W087" "never-read",
    /// A later consequence that can never happen.
    LaterNever = "W088" "later-never",
    /// An incident on a line in months in which the line is at rest.
    OutOfSeason = "W089" "out-of-season",
    /// Months in which no event can come.
    QuietMonth = "W090" "quiet-month",
    /// Months that the calendar does not have.
    OutsideCalendar = "W091" "outside-calendar",
    /// A line that no event, option or initiative touches.
    UntouchedLine = "W092" "untouched-line",
    /// Modes of work that no choice offers.
    MissingMode = "W093" "missing-mode",
    /// Ways of meeting blame that no choice offers.
    MissingBehaviour = "W094" "missing-behaviour",
    /// An ending that can never come.
    EndingNever = "W095" "ending-never",
    /// A person, place or concept that nothing names.
    Unused = "W096" "unused",
    /// A letter for a month that the calendar does not have.
    LetterNever = "W097" "letter-never",
    /// An initiative that can never be taken.
    InitiativeNever = "W098" "initiative-never",
    /// Two options of an event with the same words.
    SameText = "W099" "same-text",
    /// A text that the smallest screen has no room for.
    TooLong = "W100" "too-long",
    /// A character about whose width terminals disagree.
    OddWidth = "W101" "odd-width",
    /// A word that stands for a text still to be written.
    Placeholder = "W102" "placeholder",
    /// A narrow mark amid Chinese text.
    MixedMarks = "W103" "mixed-marks",
    /// A finding that is allowed and was not found.
    UnusedAllow = "W104" "unused-allow",
    /// A rule that the checker does not know.
    UnknownRule = "W105" "unknown-rule",
    /// A rule that cannot be weakened.
    FixedRule = "W106" "fixed-rule",
}

impl Code {
    /// Tells how bad it is: codes begin with E or W.
    pub fn severity(self) -> Severity {
        if self.id().starts_with('E') {
            Severity::Error
        } else {
            Severity::Warning
        }
    }

    /// Tells whether the rule is one of the settings file and never of a campaign.
    pub fn is_of_settings(self) -> bool {
        matches!(
            self,
            Self::BadKey | Self::KeyTaken | Self::BadColour | Self::LowContrast
        )
    }

    /// Tells whether the rule is one that only playing can find broken.
    pub fn is_of_plays(self) -> bool {
        matches!(
            self,
            Self::Unmet
                | Self::StepRefused
                | Self::NeverCame
                | Self::BrokenInvariant
                | Self::MissedGoal
                | Self::UndecidedGoal
                | Self::Strawman
                | Self::NoBrainer
        )
    }

    /// Tells whether the campaign could not even be read, so that nothing is known about the rest of it.
    pub fn could_not_read(self) -> bool {
        matches!(self, Self::Unreadable | Self::NoCampaign)
    }
}
