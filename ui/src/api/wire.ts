// Made from the Rust types by `cargo xtask types`. Do not edit.

/**
 * How it went for one person.
 */
export type AdmitteeResult = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Came and was admitted.
 */
attended: boolean, 
/**
 * Người giúp đỡ assigned at the ceremony.
 */
helper?: string, };

/**
 * One person to be admitted.
 */
export type AdmitteeRow = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Person.
 */
person: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Class.
 */
branch: string | null, 
/**
 * Ngày sinh.
 */
born_on: string | null, 
/**
 * Số quyết định.
 */
decision_number: string | null, 
/**
 * Ngày quyết định.
 */
decision_on: string | null, 
/**
 * Người giúp đỡ.
 */
helper: string | null, 
/**
 * Came; none = not known yet.
 */
attended: boolean | null, 
/**
 * Ghi chú.
 */
note: string | null, 
/**
 * Findings that block or warn for this day.
 */
warnings: Array<string>, };

/**
 * Change what is kept of one admittee.
 */
export type AdmitteeSet = { 
/**
 * Ceremony.
 */
id: string, 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Người giúp đỡ; empty clears it.
 */
helper?: string, 
/**
 * Ghi chú; empty clears it.
 */
note?: string, };

/**
 * How much there is to do.
 */
export type AgendaCounts = { 
/**
 * Overdue.
 */
overdue: number, 
/**
 * This week, from today on.
 */
this_week: number, 
/**
 * Next week.
 */
next_week: number, 
/**
 * After that, within sixty days.
 */
later: number, 
/**
 * Without a day.
 */
undated: number, 
/**
 * All of these.
 */
all: number, 
/**
 * Put off.
 */
put_off: number, };

/**
 * Write the agenda as a calendar file.
 */
export type AgendaExport = { 
/**
 * With the names of people; a calendar is often kept on somebody else's machine.
 */
names: boolean, 
/**
 * Where to, ending `.ics`.
 */
path: string, 
/**
 * `overdue`, `this_week`, `next_week`, `later`, `undated`.
 */
when?: string, 
/**
 * `rule`, `paper`, `plan`, `ceremony`, `class`, `hand_over`, `report`, `union`, `todo`.
 */
source?: string, 
/**
 * Only this class, as the rows name it.
 */
branch?: string, 
/**
 * Only what whoever works now wrote down.
 */
mine: boolean, 
/**
 * Also dates more than sixty days ahead.
 */
far: boolean, 
/**
 * `open` (default), `put_off`, `done`.
 */
shown?: string, };

/**
 * One thing to do.
 */
export type AgendaItem = { 
/**
 * What it is, for ever: `rule:…`, `plan:…`, `ceremony:…`, `task:…`, `report:…`, `union:…`, `fees:…`,
 * `class:…`, `hand-over:…`, `todo:…`.
 */
key: string, 
/**
 * The day and how far it is; an own to-do may have none.
 */
due: DueWire | null, 
/**
 * What to do.
 */
title: string, 
/**
 * Who, class.
 */
about: string, 
/**
 * Short name of the stage, or of what it comes from.
 */
stage_label: string, 
/**
 * A milestone of the Party.
 */
party: boolean, 
/**
 * `rule`, `paper`, `plan`, `ceremony`, `class`, `hand_over`, `report`, `union`, `todo`.
 */
source: string, 
/**
 * `overdue`, `this_week`, `next_week`, `later`, `far`, `undated`.
 */
group: string, 
/**
 * Class.
 */
branch: string | null, 
/**
 * Person to open, where there is no candidacy.
 */
person: string | null, 
/**
 * Candidacy to open.
 */
candidate: string | null, 
/**
 * Step whose recording ends it.
 */
step: string | null, 
/**
 * Ceremony to open.
 */
ceremony: string | null, 
/**
 * Lớp nhận thức to open.
 */
class: string | null, 
/**
 * It is done in the grid of hand-overs.
 */
hand_over: boolean, 
/**
 * The report to be sent, and the first day of its period.
 */
report: ReportDue | null, 
/**
 * The rule of the roll it comes from; a list of members can be made of some.
 */
rule: string | null, 
/**
 * Chi đoàn (id) to open.
 */
branch_id: string | null, 
/**
 * The own to-do.
 */
todo: string | null, 
/**
 * Where the deadline comes from: number, date, section.
 */
basis: string | null, 
/**
 * What the rule says of it.
 */
sentence: string | null, 
/**
 * Note of an own to-do.
 */
note: string | null, 
/**
 * Written by whoever works now.
 */
mine: boolean, 
/**
 * When an own to-do was done.
 */
done_on: string | null, 
/**
 * Put off, while it is.
 */
put_off: PutOff | null, };

/**
 * A thing of the agenda by its key.
 */
export type AgendaKey = { 
/**
 * Key.
 */
key: string, };

/**
 * Which part of the agenda; nothing named = everything open within sixty days.
 */
export type AgendaList = { 
/**
 * `overdue`, `this_week`, `next_week`, `later`, `undated`.
 */
when?: string, 
/**
 * `rule`, `paper`, `plan`, `ceremony`, `class`, `hand_over`, `report`, `union`, `todo`.
 */
source?: string, 
/**
 * Only this class, as the rows name it.
 */
branch?: string, 
/**
 * Only what whoever works now wrote down.
 */
mine: boolean, 
/**
 * Also dates more than sixty days ahead.
 */
far: boolean, 
/**
 * `open` (default), `put_off`, `done`.
 */
shown?: string, };

/**
 * The agenda.
 */
export type AgendaRows = { 
/**
 * By deadline, those without one last.
 */
rows: Array<AgendaItem>, 
/**
 * How many.
 */
total: number, 
/**
 * How many there are of each kind, whatever was filtered.
 */
counts: AgendaCounts, 
/**
 * Classes that occur in what is open, in class order.
 */
branches: Array<string>, };

/**
 * Put something off.
 */
export type AgendaSnooze = { 
/**
 * Key of the thing.
 */
key: string, 
/**
 * The day it comes back.
 */
until: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Mark a question as answered.
 */
export type AnswerQuestion = { 
/**
 * U1 …
 */
code: string, 
/**
 * The answer; none = not asked yet.
 */
answered?: Answered, };

/**
 * «Đã hỏi, ngày …, ai trả lời».
 */
export type Answered = { 
/**
 * Who answered.
 */
by: string, 
/**
 * When.
 */
on: string, 
/**
 * What was said.
 */
answer: string, };

/**
 * One file to attach.
 */
export type AttachmentFile = { 
/**
 * Path.
 */
path: string, 
/**
 * Ghi chú.
 */
note?: string, 
/**
 * Key of the document of the file it shows.
 */
document?: string, 
/**
 * Attach it although there is something to ask.
 */
sure?: boolean, };

/**
 * One attachment by id.
 */
export type AttachmentId = { 
/**
 * Attachment.
 */
id: string, };

/**
 * What would become of a file.
 */
export type AttachmentLooked = { 
/**
 * Path.
 */
path: string, 
/**
 * Its name.
 */
name: string, 
/**
 * `new`, `ask` (attached only when told so), `refused`.
 */
verdict: string, 
/**
 * What is to be asked, or why it is refused.
 */
sentence: string | null, 
/**
 * Bytes as it would be kept.
 */
size: number | null, };

/**
 * Whose a file is, and what would become of it.
 */
export type AttachmentMatched = { 
/**
 * Path.
 */
path: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Bytes as it would be kept.
 */
size: number | null, 
/**
 * `new`, `ask` (attached only when told so), `refused`.
 */
verdict: string, 
/**
 * `sure`, `doubtful`, `nobody`.
 */
whose: string, 
/**
 * `number`, `name`: what told it.
 */
by: string | null, 
/**
 * Of whom it is, or those who may be meant.
 */
people: Array<MatchedPerson>, 
/**
 * Key of the document its name tells.
 */
document: string | null, 
/**
 * What is to be asked, or why it is refused.
 */
sentence: string | null, };

/**
 * Write another note.
 */
export type AttachmentNote = { 
/**
 * Attachment.
 */
id: string, 
/**
 * Ghi chú; empty = none.
 */
note: string, };

/**
 * One file and whose it is.
 */
export type AttachmentOf = { 
/**
 * Path.
 */
path: string, 
/**
 * Person.
 */
person: string, 
/**
 * Key of the document of the file it shows.
 */
document?: string, 
/**
 * Attach it although there is something to ask.
 */
sure?: boolean, };

/**
 * Names a file of the user.
 */
export type AttachmentPath = { 
/**
 * Path.
 */
path: string, };

/**
 * A file attached to a person.
 */
export type AttachmentRow = { 
/**
 * Attachment.
 */
id: string, 
/**
 * Name of the file, without its folder.
 */
name: string, 
/**
 * `picture`, `pdf`, `word`, `excel`.
 */
kind: string, 
/**
 * Media type, found by the content.
 */
media_type: string, 
/**
 * Bytes as kept.
 */
size: number, 
/**
 * The day it was attached.
 */
added_on: string, 
/**
 * The step it belongs to, by its Vietnamese name.
 */
step: string | null, 
/**
 * The document of the file it shows, by its title.
 */
document: string | null, 
/**
 * Ghi chú.
 */
note: string | null, 
/**
 * Its bytes are lost; attaching the same file again brings them back.
 */
lost: boolean, };

/**
 * «Lưu tệp»: write a plain copy.
 */
export type AttachmentSave = { 
/**
 * Attachment.
 */
id: string, 
/**
 * Where to; the ending must be that of its content.
 */
path: string, };

/**
 * A plain copy was written.
 */
export type AttachmentSaved = { 
/**
 * Where it lies.
 */
path: string, };

/**
 * A picture or PDF to be shown.
 */
export type AttachmentShown = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * Media type.
 */
media_type: string, 
/**
 * The bytes in base 64.
 */
base64: string, };

/**
 * Attachments, newest first.
 */
export type Attachments = { 
/**
 * Newest first.
 */
rows: Array<AttachmentRow>, 
/**
 * How many.
 */
total: number, 
/**
 * Bytes of all.
 */
size: number, };

/**
 * Attach files to a person: all of them or none.
 */
export type AttachmentsAdd = { 
/**
 * Person.
 */
person: string, 
/**
 * Files.
 */
files: Array<AttachmentFile>, 
/**
 * The step they belong to.
 */
step?: string, };

/**
 * Attach files to several people: all of them or none.
 */
export type AttachmentsAddMany = { 
/**
 * Files, each with its person.
 */
files: Array<AttachmentOf>, };

/**
 * The attachments made.
 */
export type AttachmentsAdded = { 
/**
 * In the order of the files; a lost one whose bytes came back keeps its id.
 */
ids: Array<string>, };

/**
 * Look at files before they are attached.
 */
export type AttachmentsLook = { 
/**
 * Person.
 */
person: string, 
/**
 * Paths of files.
 */
paths: Array<string>, };

/**
 * Files looked at, in the order they were named.
 */
export type AttachmentsLooked = { 
/**
 * One for each path.
 */
rows: Array<AttachmentLooked>, };

/**
 * Look at files of several people before they are attached.
 */
export type AttachmentsMatch = { 
/**
 * Paths of files.
 */
paths: Array<string>, };

/**
 * Files held against the people they may be of.
 */
export type AttachmentsMatched = { 
/**
 * One for each path, in their order.
 */
rows: Array<AttachmentMatched>, 
/**
 * Documents of the file: key and title.
 */
documents: Array<[string, string]>, };

/**
 * The attachments of one person.
 */
export type AttachmentsOf = { 
/**
 * Person.
 */
person: string, };

/**
 * A reward or discipline by id.
 */
export type AwardId = { 
/**
 * Id.
 */
id: string, };

/**
 * A reward or discipline, new or changed.
 */
export type AwardSet = { 
/**
 * Without it a new one.
 */
id?: string, 
/**
 * Person.
 */
person: string, 
/**
 * Kind, code.
 */
kind: string, 
/**
 * Level, code.
 */
level?: string, 
/**
 * What for.
 */
content?: string, 
/**
 * Số quyết định.
 */
paper?: string, 
/**
 * Date of the paper.
 */
on?: string, };

/**
 * Khen thưởng hoặc kỷ luật.
 */
export type AwardWire = { 
/**
 * Id.
 */
id: string, 
/**
 * Kind, code.
 */
kind: string, 
/**
 * Level, code.
 */
level: string, 
/**
 * What for.
 */
content: string, 
/**
 * Số quyết định.
 */
paper: string, 
/**
 * Date of the paper.
 */
on: string, 
/**
 * Everything in one line.
 */
line: string, };

/**
 * What became of an automatic backup.
 */
export type BackupAutomatic = { 
/**
 * The backup, when it was time for one.
 */
made: BackupRow | null, 
/**
 * Why it failed.
 */
trouble: string | null, };

/**
 * Cách sao lưu: how many are kept, how often they are made, where the second place is.
 */
export type BackupChoices = { 
/**
 * Every backup of so many days is kept,
 */
all_days: number, 
/**
 * then the last of each week for so many months,
 */
weekly_months: number, 
/**
 * then the last of each month for so many years.
 */
monthly_years: number, 
/**
 * Minutes between two backups after work.
 */
pause_minutes: number, 
/**
 * Days without a copy in the second place until it is said.
 */
remind_days: number, 
/**
 * Folder of the second place; empty or none = no second place.
 */
second?: string, };

/**
 * What restoring a backup would do to the office that is open.
 */
export type BackupCompared = { 
/**
 * The backup, opened and found whole.
 */
backup: BackupRow, 
/**
 * It is of the office that is open.
 */
same_office: boolean, 
/**
 * People in the open office.
 */
people: number, 
/**
 * Steps in the open office.
 */
steps: number, 
/**
 * Files attached in the open office.
 */
attachments: number, 
/**
 * What the open office has and the backup lacks.
 */
lost: BackupDifference, 
/**
 * What the backup has and the open office lacks.
 */
gained: BackupDifference, };

/**
 * What one side has and the other lacks.
 */
export type BackupDifference = { 
/**
 * People.
 */
people: number, 
/**
 * Steps of candidates.
 */
steps: number, 
/**
 * Files attached.
 */
attachments: number, 
/**
 * Operations that changed something.
 */
count: number, 
/**
 * The latest of them, newest first.
 */
operations: Array<BackupOperation>, };

/**
 * Look at a backup without changing anything.
 */
export type BackupLook = { 
/**
 * The file; without it the newest whole one of the office that is locked.
 */
path?: string, 
/**
 * A password of the time it was made.
 */
password?: string, 
/**
 * Or the recovery code of that time.
 */
recovery_code?: string, };

/**
 * Make a backup now.
 */
export type BackupMake = { 
/**
 * Where to; without it a file of its own in the folder of backups of this office.
 */
path?: string, 
/**
 * It must reach the second place as well: a failure there is told as a refusal.
 */
second?: boolean, };

/**
 * Chuyển sang máy khác.
 */
export type BackupMove = { 
/**
 * The file to write.
 */
path: string, 
/**
 * What this PC does from now on: `go_on` or `read_only`.
 */
then: string, };

/**
 * The file for the other PC.
 */
export type BackupMoved = { 
/**
 * What lies in it.
 */
backup: BackupRow, 
/**
 * This PC only looks from now on.
 */
read_only: boolean, };

/**
 * Something about backups that everybody should see.
 */
export type BackupNote = { 
/**
 * `older`, `trouble`, `second-trouble`, `second-old`.
 */
code: string, 
/**
 * The sentence.
 */
sentence: string, };

/**
 * An operation by its sentence.
 */
export type BackupOperation = { 
/**
 * Instant, RFC 3339.
 */
at: string, 
/**
 * Who.
 */
user: string, 
/**
 * What.
 */
sentence: string, };

/**
 * Bring an office back from a backup.
 */
export type BackupRestore = { 
/**
 * The file.
 */
path: string, 
/**
 * Folder; without it the one the program was started with.
 */
folder?: string, 
/**
 * A password of the time it was made.
 */
password?: string, 
/**
 * Or the recovery code of that time.
 */
recovery_code?: string, 
/**
 * An office lies there already: keep it beside and take its place.
 */
replace: boolean, };

/**
 * The office brought back; it is open.
 */
export type BackupRestored = { 
/**
 * Its folder.
 */
folder: string, 
/**
 * What lay in the backup.
 */
backup: BackupRow, 
/**
 * Where the office that was there before lies now.
 */
kept: string | null, };

/**
 * What lies in a backup.
 */
export type BackupRow = { 
/**
 * The file.
 */
path: string, 
/**
 * Instant it was made, RFC 3339; none when it cannot be read.
 */
at: string | null, 
/**
 * Bytes.
 */
size: number, 
/**
 * Name of the unit.
 */
unit: string | null, 
/**
 * People in it.
 */
people: number, 
/**
 * Steps of candidates in it.
 */
steps: number, 
/**
 * Files attached in it.
 */
attachments: number, 
/**
 * Why it was made: `hand`, `work`, `migration`, `move`, or the code of the big operation it was made before
 * (`import`, `year`, `undo`, `restore`, …); none in backups of the first versions.
 */
reason: string | null, 
/**
 * Instant it was last opened and found whole, RFC 3339.
 */
checked: string | null, 
/**
 * It lies in the folder of backups of this machine.
 */
here: boolean, 
/**
 * It lies in the second place.
 */
second: boolean, 
/**
 * Why it did not reach the second place, when it was just made.
 */
second_trouble: string | null, 
/**
 * Why it is of no use, if so.
 */
problem: string | null, };

/**
 * Backups in the folder of this office.
 */
export type BackupRows = { 
/**
 * Newest first.
 */
rows: Array<BackupRow>, 
/**
 * How many.
 */
total: number, 
/**
 * The folder of backups of this machine.
 */
folder: string, 
/**
 * The second place, if one is chosen.
 */
second: string | null, };

/**
 * Backups as a whole.
 */
export type BackupState = { 
/**
 * Folder of backups of this machine.
 */
folder: string, 
/**
 * Folder of the office.
 */
data_folder: string, 
/**
 * Bytes of `office.db`.
 */
data_size: number, 
/**
 * Instant of the newest readable backup on this machine.
 */
newest_at: string | null, 
/**
 * What is set.
 */
choices: BackupChoices, 
/**
 * The second place, if one is chosen.
 */
second: SecondPlace | null, 
/**
 * The open file is older than what was seen.
 */
older: OlderFile | null, 
/**
 * What should be seen outside this screen too, most urgent first.
 */
notes: Array<BackupNote>, };

/**
 * Look into a backup: is it whole, or what would restoring it do.
 */
export type BackupVerify = { 
/**
 * The file.
 */
path: string, 
/**
 * A password of the time it was made, when it is not of the office that is open.
 */
password?: string, 
/**
 * Or the recovery code of that time.
 */
recovery_code?: string, };

/**
 * A chi đoàn by id.
 */
export type BranchId = { 
/**
 * Chi đoàn.
 */
id: string, };

/**
 * A chi đoàn in a school year.
 */
export type BranchInYear = { 
/**
 * Chi đoàn (id).
 */
branch: string, 
/**
 * Năm học; the one in work without it.
 */
school_year?: string, };

/**
 * One chi đoàn in a school year.
 */
export type BranchRow = { 
/**
 * Chi đoàn.
 */
id: string, 
/**
 * Class name in that year.
 */
name: string, 
/**
 * Grade, for classes.
 */
grade: number | null, 
/**
 * `pupil`, `teacher`, `employee`, `worker`, `other`.
 */
kind: string, 
/**
 * Giáo viên chủ nhiệm.
 */
homeroom_teacher: string | null, 
/**
 * Đoàn viên in it today.
 */
members: number, 
/**
 * Thanh niên in it today.
 */
youth: number, 
/**
 * What rules say of it today, as sentences; only in the school year in work.
 */
notes: Array<string>, };

/**
 * The chi đoàn of a school year.
 */
export type BranchRows = { 
/**
 * Ordered by grade and name.
 */
rows: Array<BranchRow>, 
/**
 * How many.
 */
total: number, };

/**
 * Add a chi đoàn by hand, or change one.
 */
export type BranchSet = { 
/**
 * The chi đoàn to change; without it a new one.
 */
id?: string, 
/**
 * Class name.
 */
name: string, 
/**
 * Kind of people; `pupil` without it.
 */
kind?: string, 
/**
 * Giáo viên chủ nhiệm.
 */
homeroom_teacher?: string, 
/**
 * School year; the current one without it.
 */
school_year?: string, };

/**
 * Which school year.
 */
export type BranchesList = { 
/**
 * Label; the current one without it.
 */
school_year?: string, };

/**
 * The calendar file.
 */
export type CalendarWritten = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * Events in it.
 */
events: number, };

/**
 * Cancel a number.
 */
export type CancelNumber = { 
/**
 * Entry.
 */
id: string, 
/**
 * Why.
 */
reason: string, };

/**
 * One candidacy by id.
 */
export type CandidateId = { 
/**
 * Candidacy.
 */
id: string, };

/**
 * Everything about one candidacy.
 */
export type CandidatePage = { 
/**
 * The row of the list.
 */
row: CandidateRow, 
/**
 * Class, post, sex, ethnic group: the line under the name.
 */
about: string, 
/**
 * Chi bộ.
 */
party_branch: string | null, 
/**
 * Ten stations.
 */
stations: Array<StationWire>, 
/**
 * Everything recorded, newest first, voided steps too.
 */
steps: Array<StepWire>, 
/**
 * Planned days.
 */
planned: Array<PlannedWire>, 
/**
 * What rules have to say.
 */
findings: Array<FindingWire>, 
/**
 * Steps that may come next; the first is proposed.
 */
next: Array<NextStep>, 
/**
 * All other steps («Bước khác»).
 */
others: Array<NextStep>, 
/**
 * The four dates and the end of probation.
 */
dates: DatesWire, 
/**
 * «Chuyển đi, bàn giao».
 */
leaving: LeavingWire, 
/**
 * The documents of the file, in their order.
 */
documents: Array<DocumentWire>, 
/**
 * The person's side of the conditions.
 */
conditions: ConditionsWire, 
/**
 * Companions, tasks and remarks.
 */
companions: CompanionSection, };

/**
 * One candidacy in a list.
 */
export type CandidateRow = { 
/**
 * Candidacy.
 */
id: string, 
/**
 * Person.
 */
person: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Ngày sinh.
 */
born_on: string | null, 
/**
 * Class now.
 */
branch: string | null, 
/**
 * Code of the stage.
 */
stage: string | null, 
/**
 * Its short name.
 */
stage_label: string, 
/**
 * Number of the station, 1 to 10.
 */
station: number, 
/**
 * A milestone of the Party.
 */
party: boolean, 
/**
 * Code of the side state.
 */
side_state: string | null, 
/**
 * Its name.
 */
side_label: string | null, 
/**
 * What comes next: label of the proposed step.
 */
next: string | null, 
/**
 * The nearest deadline.
 */
due: DueWire | null, 
/**
 * Findings that block or warn.
 */
warnings: number, 
/**
 * Closed candidacy.
 */
closed: boolean, };

/**
 * Candidates found.
 */
export type CandidateRows = { 
/**
 * By nearest deadline.
 */
rows: Array<CandidateRow>, 
/**
 * How many.
 */
total: number, 
/**
 * How many stand at each of the ten stations.
 */
stations: Array<StationCount>, };

/**
 * Where the candidate stands after a step.
 */
export type CandidateStands = { 
/**
 * The row as it now is.
 */
row: CandidateRow, 
/**
 * What rules have to say now.
 */
findings: Array<FindingWire>, };

/**
 * Write the people of a view as a file, with every fact of their path.
 */
export type CandidatesExport = { 
/**
 * The view.
 */
list: CandidatesList, 
/**
 * Where to, ending `.xlsx` or `.csv`.
 */
path: string, };

/**
 * Which candidates.
 */
export type CandidatesList = { 
/**
 * Words of a name, folded.
 */
text: string, 
/**
 * Only this station (number 1 to 10).
 */
station?: number, 
/**
 * Also closed candidacies; false by default.
 */
closed: boolean, };

/**
 * Put people on the path.
 */
export type CandidatesOpen = { 
/**
 * People.
 */
persons: Array<string>, 
/**
 * The day they were noticed (step «Đưa vào nguồn»).
 */
on: string, 
/**
 * Chi bộ that will consider them.
 */
party_branch?: string, };

/**
 * The candidacies made.
 */
export type CandidatesOpened = { 
/**
 * Candidacies, in the order of the people.
 */
ids: Array<string>, };

/**
 * Names of a column that are wholly in capitals.
 */
export type CapitalsRead = { 
/**
 * In how many rows.
 */
rows: number, 
/**
 * Some of them: as written, and in proper case.
 */
examples: Array<ReadExample>, };

/**
 * The last good day and where it comes from.
 */
export type CeremonyDue = { 
/**
 * The day.
 */
on: string, 
/**
 * "30 ngày làm việc từ khi ban hành quyết định".
 */
words: string, 
/**
 * Source of the rule.
 */
source: string, };

/**
 * One ceremony by id.
 */
export type CeremonyId = { 
/**
 * Ceremony.
 */
id: string, };

/**
 * Everything about one ceremony.
 */
export type CeremonyPage = { 
/**
 * What is said of it.
 */
ceremony: CeremonySet, 
/**
 * `planned` or `held`.
 */
state: string, 
/**
 * Days from today, negative = past.
 */
in_days: number, 
/**
 * People present, after it was held.
 */
present_count: number | null, 
/**
 * In order.
 */
admittees: Array<AdmitteeRow>, 
/**
 * Who else may be admitted: decision recorded, no ceremony yet, in no other planned ceremony.
 */
eligible: Array<EligibleRow>, 
/**
 * Khách mời, in order.
 */
guests: Array<GuestRow>, 
/**
 * Việc chuẩn bị, in order.
 */
tasks: Array<TaskRow>, 
/**
 * The nearest last day by rule, over the people in it.
 */
due: CeremonyDue | null, };

/**
 * Add or take out people.
 */
export type CeremonyPeople = { 
/**
 * Ceremony.
 */
id: string, 
/**
 * Candidacies; for an order: all of them in the new order.
 */
candidates: Array<string>, };

/**
 * «Ghi kết quả sau lễ».
 */
export type CeremonyResult = { 
/**
 * Ceremony.
 */
id: string, 
/**
 * The day it was held.
 */
on: string, 
/**
 * People present.
 */
present_count?: number, 
/**
 * Who came; those not named did not.
 */
people: Array<AdmitteeResult>, };

/**
 * One ceremony in a list.
 */
export type CeremonyRow = { 
/**
 * Ceremony.
 */
id: string, 
/**
 * "Lễ kết nạp đảng viên đợt 19/5".
 */
title: string, 
/**
 * The day.
 */
on: string, 
/**
 * `planned` or `held`.
 */
state: string, 
/**
 * People to be admitted, or admitted.
 */
admittees: number, };

/**
 * All ceremonies, newest first.
 */
export type CeremonyRows = { 
/**
 * Rows.
 */
rows: Array<CeremonyRow>, 
/**
 * How many.
 */
total: number, };

/**
 * The ceremony saved.
 */
export type CeremonySaved = { 
/**
 * Ceremony.
 */
id: string, };

/**
 * Make a ceremony, or change what is said of it.
 */
export type CeremonySet = { 
/**
 * The ceremony to change; without it a new one.
 */
id?: string, 
/**
 * Title.
 */
title: string, 
/**
 * The day.
 */
on: string, 
/**
 * "14:00".
 */
starts_at?: string, 
/**
 * Place.
 */
place?: string, 
/**
 * Chi bộ that holds it.
 */
party_branch?: string, 
/**
 * Người điều hành.
 */
host?: string, 
/**
 * Người đọc quyết định.
 */
reader?: string, 
/**
 * Người phát biểu.
 */
speaker?: string, 
/**
 * Note.
 */
note?: string, };

/**
 * The papers of a ceremony.
 */
export type CeremonySetAsk = { 
/**
 * Ceremony (id or title).
 */
ceremony: string, 
/**
 * Only these; all when none are named.
 */
papers?: Array<string>, };

/**
 * The files written.
 */
export type CeremonySetMade = { 
/**
 * How many papers.
 */
total: number, 
/**
 * Pages in all.
 */
pages: number, 
/**
 * Where they lie, in order.
 */
paths: Array<string>, 
/**
 * Those left out, because they took their consent back.
 */
left_out: Array<string>, };

/**
 * Write the papers of a ceremony.
 */
export type CeremonySetMake = { 
/**
 * Where to.
 */
folder: string, 
/**
 * Ceremony (id or title).
 */
ceremony: string, 
/**
 * Only these; all when none are named.
 */
papers?: Array<string>, };

/**
 * A body that may decide.
 */
export type ChainBody = { 
/**
 * Code.
 */
code: string, 
/**
 * "Ban thường vụ".
 */
label: string, };

/**
 * A level of the chain of committees, dated.
 */
export type ChainLevelWire = { 
/**
 * Row; without it a new one.
 */
id?: string, 
/**
 * `party_branch`, `party_subcommittee`, `party_base_committee`, `party_competent`.
 */
role: string, 
/**
 * First day it takes part; none = always.
 */
valid_from?: string, 
/**
 * Last day.
 */
valid_to?: string, 
/**
 * It appraises and takes no vote.
 */
appraises_only: boolean, 
/**
 * Of the competent level: `standing_committee`, `delegated_committee`, `whole_committee`.
 */
body?: string, 
/**
 * Members of the voting body.
 */
members?: number, 
/**
 * Note.
 */
note?: string, };

/**
 * A level that may stand in the chain.
 */
export type ChainRole = { 
/**
 * Code.
 */
code: string, 
/**
 * "Đảng ủy cơ sở".
 */
label: string, 
/**
 * What it does.
 */
says: string, 
/**
 * It decides on admission.
 */
decides: boolean, };

/**
 * A task by id.
 */
export type ChallengeId = { 
/**
 * Task.
 */
id: string, };

/**
 * Results of several people at once.
 */
export type ChallengeJudge = { 
/**
 * Task.
 */
id: string, 
/**
 * Người đánh giá, of all.
 */
judged_by?: string, 
/**
 * The day, of all; today unless given.
 */
judged_on?: string, 
/**
 * Each whole as it shall be.
 */
people: Array<ChallengeResult>, };

/**
 * One task.
 */
export type ChallengeLine = { 
/**
 * Task.
 */
id: string, 
/**
 * What is to be done.
 */
title: string, 
/**
 * Code of the kind.
 */
kind: string, 
/**
 * Its name.
 */
kind_label: string, 
/**
 * Yêu cầu.
 */
expected: string | null, 
/**
 * Người giao.
 */
given_by: string | null, 
/**
 * Given on.
 */
given_on: string, 
/**
 * By when.
 */
due_on: string | null, 
/**
 * People.
 */
people: number, 
/**
 * Not judged yet.
 */
open: number, 
/**
 * Đạt.
 */
passed: number, 
/**
 * Không đạt.
 */
failed: number, 
/**
 * Due before today and not all judged.
 */
late: boolean, };

/**
 * A task and everybody's part in it.
 */
export type ChallengePage = { 
/**
 * The task.
 */
task: ChallengeLine, 
/**
 * By name.
 */
rows: Array<ChallengeShare>, 
/**
 * Results: code and name.
 */
results: Array<[string, string]>, };

/**
 * Việc mẫu.
 */
export type ChallengePattern = { 
/**
 * Without it a new one.
 */
id?: string, 
/**
 * What is to be done.
 */
title: string, 
/**
 * Code of the kind.
 */
kind?: string, 
/**
 * Yêu cầu.
 */
expected?: string, 
/**
 * Usual days until it is due.
 */
days?: number, };

/**
 * Several việc mẫu at once.
 */
export type ChallengePatterns = { 
/**
 * Those to be added.
 */
patterns: Array<ChallengePattern>, };

/**
 * People of a task.
 */
export type ChallengePeople = { 
/**
 * Task.
 */
id: string, 
/**
 * Candidacies.
 */
candidates: Array<string>, };

/**
 * Somebody's result.
 */
export type ChallengeResult = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * `not_judged`, `passed`, `failed`, `cancelled`.
 */
result: string, 
/**
 * Whole hours.
 */
hours?: number, 
/**
 * Minh chứng.
 */
evidence?: string, 
/**
 * A file of this person that proves it.
 */
attachment?: string, 
/**
 * Nhận xét.
 */
remark?: string, };

/**
 * The task written.
 */
export type ChallengeSaved = { 
/**
 * Task.
 */
id: string, };

/**
 * A task, new or changed.
 */
export type ChallengeSet = { 
/**
 * Without it a new one.
 */
id?: string, 
/**
 * What is to be done.
 */
title: string, 
/**
 * Code of the kind; `other` unless given.
 */
kind?: string, 
/**
 * Yêu cầu.
 */
expected?: string, 
/**
 * Người giao.
 */
given_by?: string, 
/**
 * Given on; today unless given.
 */
given_on?: string, 
/**
 * By when.
 */
due_on?: string, 
/**
 * Who is to do it; of a known task those who come to it.
 */
candidates: Array<string>, };

/**
 * Somebody's part.
 */
export type ChallengeShare = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Person.
 */
person: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn.
 */
branch: string | null, 
/**
 * Code of the result.
 */
result: string, 
/**
 * Người đánh giá.
 */
judged_by: string | null, 
/**
 * Judged on.
 */
judged_on: string | null, 
/**
 * Hours.
 */
hours: number | null, 
/**
 * Minh chứng.
 */
evidence: string | null, 
/**
 * A file that proves it.
 */
attachment: string | null, 
/**
 * Its name.
 */
attachment_name: string | null, 
/**
 * Nhận xét.
 */
remark: string | null, };

/**
 * Which tasks.
 */
export type ChallengesAsk = { 
/**
 * Of this candidacy alone.
 */
candidate?: string, 
/**
 * `open`: somebody is not judged yet; `overdue`; without it all.
 */
state?: string, };

/**
 * Tasks and the office's catalogue of them.
 */
export type ChallengesList = { 
/**
 * The newest first.
 */
rows: Array<ChallengeLine>, 
/**
 * How many.
 */
total: number, 
/**
 * Việc mẫu of the office, in order.
 */
patterns: Array<ChallengePattern>, 
/**
 * Usual ones it does not have yet.
 */
proposed: Array<ChallengePattern>, 
/**
 * Kinds: code and name.
 */
kinds: Array<[string, string]>, 
/**
 * Results: code and name.
 */
results: Array<[string, string]>, };

/**
 * One class by id.
 */
export type ClassId = { 
/**
 * Class.
 */
id: string, };

/**
 * One class in a list.
 */
export type ClassLine = { 
/**
 * Class.
 */
id: string, 
/**
 * Tên lớp.
 */
name: string, 
/**
 * Đơn vị mở lớp.
 */
organiser: string | null, 
/**
 * Khai giảng.
 */
starts_on: string | null, 
/**
 * Bế giảng.
 */
ends_on: string | null, 
/**
 * `planned`, `open`, `ended`.
 */
state: string, 
/**
 * In words.
 */
state_label: string, 
/**
 * People in it, without those who left.
 */
people: number, 
/**
 * Chỉ tiêu.
 */
quota: number | null, 
/**
 * More people than the quota.
 */
over_quota: boolean, 
/**
 * Who passed.
 */
passed: number, 
/**
 * Whose result is not known yet.
 */
open: number, 
/**
 * Certificates recorded.
 */
certificates: number, };

/**
 * Numbers in sequence, the first among them.
 */
export type ClassNumbers = { 
/**
 * In order.
 */
numbers: Array<string>, };

/**
 * Numbers in sequence.
 */
export type ClassNumbersAsk = { 
/**
 * The first: "0123/GCN".
 */
first: string, 
/**
 * How many.
 */
count: number, };

/**
 * Who else might go.
 */
export type ClassOffer = { 
/**
 * By name.
 */
people: Array<ClassPerson>, };

/**
 * Everything about one class.
 */
export type ClassPage = { 
/**
 * What is said of it.
 */
class: ClassSet, 
/**
 * `planned`, `open`, `ended`.
 */
state: string, 
/**
 * In words.
 */
state_label: string, 
/**
 * When the list was sent.
 */
list_sent_on: string | null, 
/**
 * What is to be considered: the quota, who cannot be admitted in time, results that are wanting.
 */
says: Array<string>, 
/**
 * By name.
 */
people: Array<ClassPerson>, 
/**
 * Tình trạng học lớp: code and label.
 */
statuses: Array<[string, string]>, };

/**
 * Enter people for a class, or take them out.
 */
export type ClassPeople = { 
/**
 * Class.
 */
id: string, 
/**
 * Candidacies.
 */
candidates: Array<string>, };

/**
 * Somebody of a class, or who might be.
 */
export type ClassPerson = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Person.
 */
person: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn.
 */
branch: string | null, 
/**
 * Ngày sinh.
 */
born_on: string | null, 
/**
 * Short name of the stage.
 */
stage_label: string, 
/**
 * Ngày đủ 18 tuổi.
 */
adult_on: string | null, 
/**
 * Age on the first day of the class.
 */
age: number | null, 
/**
 * Whole months from the first day of the class until a pupil leaves.
 */
months_left: number | null, 
/**
 * Until when the certificate of this class is good, or would be.
 */
valid_through: string | null, 
/**
 * `possible`, `to_ask`, `impossible`.
 */
verdict: string, 
/**
 * Its word.
 */
verdict_label: string, 
/**
 * Cannot be admitted in time although the way is still ahead.
 */
too_late: boolean, 
/**
 * What stands in the way, or else what is not recorded, in few words.
 */
reason: string, 
/**
 * Why, in one sentence.
 */
sentence: string, 
/**
 * `AttendanceStatus`; none: not entered.
 */
status: string | null, 
/**
 * Its word.
 */
status_label: string | null, 
/**
 * Thôi học từ ngày.
 */
left_on: string | null, 
/**
 * Ghi chú.
 */
note: string | null, 
/**
 * When he was proposed for this class.
 */
proposed_on: string | null, 
/**
 * When he was sent to it.
 */
sent_on: string | null, 
/**
 * Số giấy chứng nhận of this class.
 */
certificate_number: string | null, 
/**
 * Ngày cấp.
 */
certificate_on: string | null, 
/**
 * Xếp loại.
 */
grade: string | null, };

/**
 * Record how it went, with certificates.
 */
export type ClassRecord = { 
/**
 * Class.
 */
id: string, 
/**
 * Ngày cấp of all who have none of their own.
 */
issued_on?: string, 
/**
 * Người ký.
 */
signer?: string, 
/**
 * Xếp loại of all who have none of their own.
 */
grade?: string, 
/**
 * Each person.
 */
people: Array<ClassResult>, 
/**
 * Although a day or a number is unusual.
 */
anyway: boolean, };

/**
 * What was recorded.
 */
export type ClassRecorded = { 
/**
 * Class.
 */
id: string, 
/**
 * People.
 */
recorded: number, 
/**
 * Certificates.
 */
certificates: number, };

/**
 * How it went for one person; what is left out stays as it is.
 */
export type ClassResult = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * `AttendanceStatus`.
 */
status?: string, 
/**
 * Thôi học từ ngày.
 */
left_on?: string, 
/**
 * Ghi chú; empty clears it.
 */
note?: string, 
/**
 * Số giấy chứng nhận.
 */
number?: string, 
/**
 * Ngày cấp.
 */
issued_on?: string, 
/**
 * Xếp loại.
 */
grade?: string, };

/**
 * The class saved.
 */
export type ClassSaved = { 
/**
 * Class.
 */
id: string, };

/**
 * Send the list, or record who was sent.
 */
export type ClassSend = { 
/**
 * Class.
 */
id: string, 
/**
 * Candidacies of the class.
 */
candidates: Array<string>, 
/**
 * `proposal` (gửi danh sách đề nghị) or `referral` (cấp ủy đã cử đi).
 */
act: string, 
/**
 * The day; none = today.
 */
on?: string, 
/**
 * Số văn bản.
 */
number?: string, 
/**
 * Although somebody cannot be admitted in time, or the quota is exceeded.
 */
anyway: boolean, };

/**
 * The list sent.
 */
export type ClassSent = { 
/**
 * Class.
 */
id: string, 
/**
 * Steps recorded; who had his keeps it.
 */
recorded: number, };

/**
 * Make a class, or change what is said of it.
 */
export type ClassSet = { 
/**
 * The class to change; without it a new one.
 */
id?: string, 
/**
 * Tên lớp.
 */
name: string, 
/**
 * Đơn vị mở lớp.
 */
organiser?: string, 
/**
 * Nơi học.
 */
place?: string, 
/**
 * Khai giảng.
 */
starts_on?: string, 
/**
 * Bế giảng.
 */
ends_on?: string, 
/**
 * Số công văn mở lớp.
 */
letter_number?: string, 
/**
 * Ngày công văn.
 */
letter_on?: string, 
/**
 * Hạn gửi danh sách.
 */
list_due_on?: string, 
/**
 * Chỉ tiêu.
 */
quota?: number, 
/**
 * Ghi chú.
 */
note?: string, };

/**
 * All classes, the latest first.
 */
export type ClassesList = { 
/**
 * Rows.
 */
rows: Array<ClassLine>, 
/**
 * How many.
 */
total: number, };

/**
 * A new recovery code is wanted.
 */
export type CodeRenew = { 
/**
 * Password of the one at work.
 */
present?: string, };

/**
 * The new code; the old one is in force until two groups of this one are typed back.
 */
export type CodeRenewed = { 
/**
 * Shown once: 8 groups of 4.
 */
recovery_code: string, };

/**
 * One column and its field.
 */
export type ColumnChoice = { 
/**
 * Letter of the column: "C".
 */
column: string, 
/**
 * Code of the field.
 */
field: string, 
/**
 * How its dates are written: `day_first`, `month_first`, `day_first_turned`, `month_first_turned`.
 */
order?: string, 
/**
 * Whether this column overwrites filled fields.
 */
overwrite?: boolean, };

/**
 * A companion by id, or by name where there is no record.
 */
export type CompanionAsk = { 
/**
 * Person.
 */
person?: string, 
/**
 * Họ và tên as the steps have it.
 */
name?: string, };

/**
 * Assign a companion to one or many.
 */
export type CompanionAssign = { 
/**
 * Candidacies.
 */
candidates: Array<string>, 
/**
 * `party`, `union`, `probation`.
 */
role: string, 
/**
 * The companion.
 */
person: string, 
/**
 * Day of the assignment; today unless given.
 */
on?: string, 
/**
 * First day, where it is another.
 */
from?: string, 
/**
 * Number of the paper.
 */
number?: string, 
/**
 * He or she takes the place of the present one.
 */
replace: boolean, 
/**
 * Why the present one is replaced.
 */
reason?: string, };

/**
 * For how many it was recorded.
 */
export type CompanionAssigned = { 
/**
 * People.
 */
assigned: number, };

/**
 * Somebody who is accompanied.
 */
export type CompanionCharge = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn.
 */
branch: string | null, 
/**
 * Short name of the stage.
 */
stage_label: string, 
/**
 * The step that assigned it.
 */
step: string, 
/**
 * `party`, `union`, `probation`.
 */
role: string, 
/**
 * Its name.
 */
role_label: string, 
/**
 * First day.
 */
from: string | null, 
/**
 * Last day.
 */
to: string | null, 
/**
 * It lasts.
 */
current: boolean, 
/**
 * Number of the paper.
 */
number: string | null, 
/**
 * Why it was changed.
 */
reason: string | null, };

/**
 * End a companionship that nobody takes over.
 */
export type CompanionEnd = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * The step that assigned it.
 */
step: string, 
/**
 * Last day; today unless given.
 */
to?: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A person of the list of companions.
 */
export type CompanionId = { 
/**
 * Person.
 */
person: string, };

/**
 * How many one companion should have at most.
 */
export type CompanionLimit = { 
/**
 * None = no limit.
 */
limit: number | null, };

/**
 * One companion.
 */
export type CompanionLine = { 
/**
 * The person; none when a step names somebody without a record.
 */
person: string | null, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Birth date as known.
 */
born_on: string | null, 
/**
 * `PersonKind` code.
 */
kind: string | null, 
/**
 * Its name.
 */
kind_label: string | null, 
/**
 * Chi bộ.
 */
party_branch: string | null, 
/**
 * Chức vụ.
 */
post: string | null, 
/**
 * Điện thoại.
 */
phone: string | null, 
/**
 * Ngày kết nạp.
 */
admitted_on: string | null, 
/**
 * Ngày chính thức.
 */
official_on: string | null, 
/**
 * Ngày về đơn vị.
 */
unit_joined_on: string | null, 
/**
 * Rời đơn vị ngày.
 */
left_on: string | null, 
/**
 * Ghi chú.
 */
note: string | null, 
/**
 * Is kept among those who may accompany.
 */
listed: boolean, 
/**
 * Why he or she accompanies no more: left, struck off.
 */
gone: string | null, 
/**
 * How many he or she accompanies now.
 */
load: number, 
/**
 * More than the office's limit.
 */
over: boolean, 
/**
 * Whom he or she accompanies now.
 */
charges: Array<CompanionCharge>, 
/**
 * Remarks to be written and tasks overdue.
 */
due: number, };

/**
 * What is known of somebody as a companion. Without `person` somebody new is recorded, member or not.
 */
export type CompanionPerson = { 
/**
 * Somebody recorded already.
 */
person?: string, 
/**
 * Họ và tên; of somebody recorded it stays unless given.
 */
name?: string, 
/**
 * Birth date or year.
 */
born_on?: string, 
/**
 * `PersonKind` code of somebody new; a teacher unless given.
 */
kind?: string, 
/**
 * Điện thoại.
 */
phone?: string, 
/**
 * Ngày về đơn vị.
 */
unit_joined_on?: string, 
/**
 * Chi bộ.
 */
party_branch?: string, 
/**
 * Chức vụ.
 */
post?: string, 
/**
 * Ngày kết nạp.
 */
admitted_on?: string, 
/**
 * Ngày chính thức.
 */
official_on?: string, 
/**
 * Rời đơn vị ngày.
 */
left_on?: string, 
/**
 * Ghi chú.
 */
note?: string, 
/**
 * Record somebody new although the name is known already.
 */
namesake: boolean, };

/**
 * The person written.
 */
export type CompanionSaved = { 
/**
 * Person.
 */
person: string, };

/**
 * The section «Đồng hành» of the page of a candidate.
 */
export type CompanionSection = { 
/**
 * Everybody who accompanies or did, those of today first.
 */
companions: Array<SectionCompanion>, 
/**
 * What is wanting, as a sentence.
 */
wanting: string | null, 
/**
 * Tasks, the newest first.
 */
tasks: Array<SectionTask>, 
/**
 * Remarks, the newest period first.
 */
remarks: Array<SectionRemark>, };

/**
 * A companion's sheet.
 */
export type CompanionSheet = { 
/**
 * Who.
 */
line: CompanionLine, 
/**
 * Everybody he or she walks or walked with, those of today first.
 */
charges: Array<SheetCharge>, };

/**
 * Somebody who lacks a companion.
 */
export type CompanionWanting = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn.
 */
branch: string | null, 
/**
 * Short name of the stage.
 */
stage_label: string, 
/**
 * Roles nobody has: `party`, `union`, `probation`.
 */
roles: Array<string>, 
/**
 * What is wanting, as a sentence.
 */
sentence: string, };

/**
 * What of the companions is shown.
 */
export type CompanionsAsk = { 
/**
 * Typed words; all of them must occur in the name.
 */
text: string, };

/**
 * Everybody who accompanies or may, and who is without.
 */
export type CompanionsList = { 
/**
 * By name.
 */
rows: Array<CompanionLine>, 
/**
 * How many.
 */
total: number, 
/**
 * Who lacks a companion, or whose companion has left, by name.
 */
wanting: Array<CompanionWanting>, 
/**
 * How many one companion should have at most; none = no limit.
 */
limit: number | null, };

/**
 * Somebody behind a number.
 */
export type CompanionsName = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn.
 */
branch: string | null, 
/**
 * The task, the period, the days.
 */
about: string, };

/**
 * One number, and who stands behind it.
 */
export type CompanionsNumber = { 
/**
 * `both_companions`, `tasks_given`, `tasks_passed`, `remarks_due`, `remarks_written`, `conclusion:…`, `median_days`.
 */
code: string, 
/**
 * Its name.
 */
label: string, 
/**
 * How many; for the median, days; none where there is nothing to count.
 */
count: number | null, 
/**
 * What it is counted in: "người", "việc", "ngày".
 */
unit: string, 
/**
 * Who, with a word beside.
 */
people: Array<CompanionsName>, };

/**
 * Numbers of companions, tasks and remarks; each opens its names.
 */
export type CompanionsOverview = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * In order.
 */
numbers: Array<CompanionsNumber>, };

/**
 * The overview of a span.
 */
export type CompanionsSpan = { 
/**
 * First day; the first of the school year unless given.
 */
from?: string, 
/**
 * Last day; today unless given.
 */
to?: string, };

/**
 * What is known of the person's side of the conditions.
 */
export type ConditionsWire = { 
/**
 * A record is there.
 */
recorded: boolean, 
/**
 * Facts, as recorded.
 */
facts: Record<string, unknown>, 
/**
 * Facts as lines of text.
 */
lines: Array<string>, 
/**
 * Fields of the form.
 */
fields: Array<StepField>, };

/**
 * Record the consent of people; what is left out stays as it was, empty text clears it.
 */
export type ConsentSet = { 
/**
 * People.
 */
ids: Array<string>, 
/**
 * Ký ngày.
 */
given_on?: string, 
/**
 * Người đại diện ký ngày.
 */
representative_on?: string, 
/**
 * Người đại diện: name and relation.
 */
representative?: string, 
/**
 * Mục đích.
 */
purposes?: string, 
/**
 * Bản giấy: where it is kept.
 */
paper?: string, 
/**
 * Rút lại ngày.
 */
withdrawn_on?: string, };

/**
 * Đồng ý xử lý dữ liệu, as recorded.
 */
export type ConsentWire = { 
/**
 * `none`, `half` (the representative of a minor has not signed), `given`, `withdrawn`; of the person's own record and
 * of the files.
 */
state: string, 
/**
 * Since when it stands so.
 */
since: string | null, 
/**
 * Ký ngày, in the person's own record.
 */
given_on: string | null, 
/**
 * Người đại diện ký ngày.
 */
representative_on: string | null, 
/**
 * Người đại diện: name and relation.
 */
representative: string | null, 
/**
 * Mục đích, where they are not those of the form.
 */
purposes: string | null, 
/**
 * Bản giấy: where it is kept.
 */
paper: string | null, 
/**
 * Rút lại ngày.
 */
withdrawn_on: string | null, };

/**
 * «Sửa»: void a step and record it anew, in one operation.
 */
export type CorrectStep = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Step.
 */
step: string, 
/**
 * Right day.
 */
on?: string, 
/**
 * Right facts.
 */
facts: Record<string, unknown>, 
/**
 * Why.
 */
reason: string, 
/**
 * Note.
 */
note?: string, };

/**
 * A source of evidence and its levels.
 */
export type CriterionChoice = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
label: string, 
/**
 * Levels from which on it is met: code and word; empty: it has none.
 */
levels: Array<[string, string]>, 
/**
 * A level must be chosen.
 */
level_needed: boolean, };

/**
 * A criterion of a round.
 */
export type CriterionLine = { 
/**
 * Criterion.
 */
id: string, 
/**
 * What is asked.
 */
text: string, 
/**
 * Code of the source of evidence.
 */
source: string, 
/**
 * From which level on.
 */
level: string | null, 
/**
 * Group.
 */
together: string | null, 
/**
 * How many of the group are enough.
 */
needs: number, 
/**
 * "bắt buộc", "ít nhất 1 trong 3 của nhóm Thành tích".
 */
asked: string, };

/**
 * A criterion as it is written.
 */
export type CriterionSet = { 
/**
 * The criterion there is; none: a new one.
 */
id?: string, 
/**
 * What is asked.
 */
text: string, 
/**
 * Code of the source of evidence; none: by hand.
 */
source?: string, 
/**
 * From which level on.
 */
level?: string, 
/**
 * Name of the group of which so many are enough.
 */
together?: string, 
/**
 * How many of the group are enough.
 */
needs?: number, };

/**
 * How the dates of a column may be read.
 */
export type DatesRead = { 
/**
 * Every date could be read the other way round too: only who knows the list can tell.
 */
open: boolean, 
/**
 * The orders to choose from.
 */
orders: Array<OrderRead>, };

/**
 * The four dates that must never be mixed, and the end of probation.
 */
export type DatesWire = { 
/**
 * Ngày ban hành quyết định.
 */
decision_issued_on: string | null, 
/**
 * Ngày nhận quyết định.
 */
decision_received_on: string | null, 
/**
 * Ngày lễ kết nạp.
 */
ceremony_on: string | null, 
/**
 * Ngày chính thức.
 */
official_from: string | null, 
/**
 * Hết 12 tháng dự bị.
 */
probation_end: string | null, };

/**
 * What the office has written of a document.
 */
export type DocumentOwn = { 
/**
 * Code of the status.
 */
status: string, 
/**
 * Since when.
 */
on: string | null, 
/**
 * Its number.
 */
number: string | null, 
/**
 * Date written on it.
 */
dated: string | null, 
/**
 * Who made it.
 */
author: string | null, 
/**
 * `original` or `copy`.
 */
copy: string | null, 
/**
 * Pages.
 */
pages: number | null, 
/**
 * Note.
 */
note: string | null, };

/**
 * What is written of one document; without a status nothing is any more.
 */
export type DocumentSet = { 
/**
 * Key, `member_introduction`.
 */
key: string, 
/**
 * `missing`, `requested`, `received`, `returned`, `accepted`, `stale`, `not_needed`.
 */
status?: string, 
/**
 * Since when.
 */
on?: string, 
/**
 * Its number.
 */
number?: string, 
/**
 * Date written on it.
 */
dated?: string, 
/**
 * Who made it.
 */
author?: string, 
/**
 * `original` or `copy`.
 */
copy?: string, 
/**
 * Pages.
 */
pages?: number, 
/**
 * Note.
 */
note?: string, };

/**
 * One of the twenty documents of the file, or of the Union's own three.
 */
export type DocumentWire = { 
/**
 * Key, `member_introduction`.
 */
key: string, 
/**
 * «3-KNĐ Giấy giới thiệu người vào Đảng».
 */
title: string, 
/**
 * `missing`, `requested`, `received`, `renewed`, `returned`, `accepted`, `stale`, `not_needed`.
 */
state: string, 
/**
 * The same in words, with the last day of its worth.
 */
says: string, 
/**
 * Its number or numbers.
 */
number: string | null, 
/**
 * Its date.
 */
dated: string | null, 
/**
 * Last day of its worth, as written on it or by a rule.
 */
valid_until: string | null, 
/**
 * The step that yielded it.
 */
step: string | null, 
/**
 * It is worth nothing any more on a day that is planned; as a clause.
 */
lapses: string | null, 
/**
 * Who made it: as written, else who usually does.
 */
author: string, 
/**
 * «bản chính», «bản sao».
 */
copy: string | null, 
/**
 * Pages.
 */
pages: number | null, 
/**
 * Note.
 */
note: string | null, 
/**
 * One of the Union's own, beside the twenty.
 */
of_union: boolean, 
/**
 * Somebody who stands there needs it.
 */
wanted: boolean, 
/**
 * Attached files that show it.
 */
files: number, 
/**
 * Who made it, original or copy, pages, note: what is written, one part each.
 */
details: Array<string>, 
/**
 * What the office has written of it.
 */
own: DocumentOwn | null, };

/**
 * A month a deadline may lie in.
 */
export type DueMonth = { 
/**
 * 1 = the first month of the period.
 */
month: number, 
/**
 * «Ngày … tháng 3, 6, 9, 12».
 */
label: string, };

/**
 * A date to keep an eye on.
 */
export type DueWire = { 
/**
 * The day.
 */
on: string, 
/**
 * "Quyết định kết nạp".
 */
label: string, 
/**
 * "còn 11 ngày làm việc", "trễ 4 ngày làm việc".
 */
words: string, 
/**
 * `late`, `soon`, `later`.
 */
state: string, 
/**
 * Planned by rule on a holiday table that is not announced yet.
 */
provisional: boolean, };

/**
 * A field of Trình độ.
 */
export type EducationField = { 
/**
 * Field.
 */
field: string, 
/**
 * Vietnamese name.
 */
label: string, 
/**
 * As written.
 */
value: string, 
/**
 * Words offered.
 */
offered: Array<string>, };

/**
 * Trình độ of a person; what is left out is cleared.
 */
export type EducationSet = { 
/**
 * Person.
 */
person: string, 
/**
 * Giáo dục phổ thông.
 */
general?: string, 
/**
 * Chuyên môn.
 */
professional?: string, 
/**
 * Lý luận chính trị.
 */
political?: string, 
/**
 * Ngoại ngữ.
 */
language?: string, 
/**
 * Tin học.
 */
computing?: string, };

/**
 * A person who could be added.
 */
export type EligibleRow = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Class.
 */
branch: string | null, 
/**
 * Số quyết định.
 */
decision_number: string | null, 
/**
 * Ngày quyết định.
 */
decision_on: string | null, 
/**
 * Stage, when no decision is recorded yet.
 */
stage_label: string, 
/**
 * A decision is recorded.
 */
decided: boolean, };

/**
 * How often a report may be owed, and the months its deadline may lie in.
 */
export type EveryWire = { 
/**
 * Code.
 */
code: string, 
/**
 * In words.
 */
label: string, 
/**
 * The months.
 */
months: Array<DueMonth>, };

/**
 * One layout.
 */
export type ExportLayout = { 
/**
 * Its name for scripts.
 */
id: string, 
/**
 * What it is for.
 */
title: string, 
/**
 * Lines above the table; `{school_year}` stands for the year in work.
 */
title_lines: Array<string>, 
/**
 * The columns, in order.
 */
columns: Array<LayoutColumn>, 
/**
 * Kept by the office, and so to be dropped again; no file says this of itself.
 */
own: boolean, };

/**
 * Why nothing happened.
 */
export type Failure = { 
/**
 * Stable code for scripts, never with personal data.
 */
refused: string, 
/**
 * The sentence for the reader.
 */
sentence: string, };

/**
 * One person's month.
 */
export type FeeCell = { 
/**
 * A fee is due: a member of the chi đoàn for the whole month.
 */
due: boolean, 
/**
 * Đồng paid; none = not paid.
 */
paid: number | null, 
/**
 * Did not come to the meeting.
 */
absent: boolean, 
/**
 * Why not paid or not there.
 */
reason: string, };

/**
 * Đoàn phí của một chi đoàn trong năm học.
 */
export type FeeGrid = { 
/**
 * Class name in that year.
 */
name: string, 
/**
 * Năm học.
 */
school_year: string, 
/**
 * Its months.
 */
months: Array<FeeMonth>, 
/**
 * Everybody who pays, in name order.
 */
rows: Array<FeeLine>, 
/**
 * How many.
 */
total: number, 
/**
 * Đồng collected in the year.
 */
collected: number, 
/**
 * What a month costs, by time.
 */
rates: Array<FeeRateWire>, };

/**
 * One person's months.
 */
export type FeeLine = { 
/**
 * Person.
 */
id: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Code of office.md §3.
 */
status: string, 
/**
 * One for each month of the grid.
 */
cells: Array<FeeCell>, 
/**
 * Months paid.
 */
paid_months: number, 
/**
 * Đồng paid.
 */
paid: number, 
/**
 * What rules say of it.
 */
findings: Array<FindingWire>, };

/**
 * A month of the grid.
 */
export type FeeMonth = { 
/**
 * "2026-03".
 */
month: string, 
/**
 * "3/2026".
 */
label: string, 
/**
 * "T3".
 */
short: string, 
/**
 * Over, or in work: it lies not ahead.
 */
begun: boolean, 
/**
 * Đồng collected.
 */
collected: number, };

/**
 * What a month costs from a day on.
 */
export type FeeRateWire = { 
/**
 * First day.
 */
from: string, 
/**
 * Đồng a month without a salary.
 */
unsalaried: number, 
/**
 * Đồng a month with a salary.
 */
salaried: number, };

/**
 * What a month costs, by time; nothing = as shipped.
 */
export type FeeRatesSet = { 
/**
 * Rates.
 */
rates: Array<FeeRateWire>, };

/**
 * A field a column can go to.
 */
export type FieldChoice = { 
/**
 * Code.
 */
code: string, 
/**
 * Vietnamese label.
 */
label: string, };

/**
 * A field of a person and its new value; empty text clears it.
 */
export type FieldValue = { 
/**
 * One of the field names of [`MemberRow`] or [`MemberPage`].
 */
field: string, 
/**
 * As typed.
 */
value: string, };

/**
 * One file: what of it is there and what is wanting where the person stands.
 */
export type FileLine = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Person.
 */
person: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn.
 */
branch: string | null, 
/**
 * Short name of the stage.
 */
stage_label: string, 
/**
 * Documents there.
 */
there: number, 
/**
 * Documents that somebody who stands there needs.
 */
needed: number, 
/**
 * Wanting, each by its short name; what was sent back or has lapsed says so.
 */
missing: Array<string>, 
/**
 * Worth nothing any more on a day that is planned, or soon.
 */
lapsing: Array<string>, 
/**
 * Attached files.
 */
files: number, };

/**
 * A file written.
 */
export type FileWritten = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * Rows in it.
 */
rows: number, 
/**
 * Those left out, because they took their consent back.
 */
left_out: Array<string>, };

/**
 * Ask for the files of everybody.
 */
export type FilesAsk = { 
/**
 * Words of name and class, any order; «12» finds khối 12.
 */
text?: string, 
/**
 * Only this station.
 */
station?: number, 
/**
 * Only those that lack something.
 */
wanting?: boolean, };

/**
 * The files of everybody on the path.
 */
export type FilesList = { 
/**
 * By class and name.
 */
rows: Array<FileLine>, 
/**
 * How many.
 */
total: number, 
/**
 * Of them lacking something.
 */
wanting: number, 
/**
 * Documents of the file: key and title, in order; the Union's own last.
 */
documents: Array<[string, string]>, };

/**
 * What was typed.
 */
export type FindAsk = { 
/**
 * Text.
 */
text: string, };

/**
 * What a rule has to say.
 */
export type FindingWire = { 
/**
 * Rule.
 */
rule_id: string, 
/**
 * Short name of the rule.
 */
label: string, 
/**
 * `blocks`, `warns`, `informs`; none = nothing to worry about.
 */
severity: string | null, 
/**
 * Code of the outcome.
 */
outcome: string, 
/**
 * Due, valid through, earliest day.
 */
date: string | null, 
/**
 * Days left, negative = over.
 */
days: number | null, 
/**
 * First day of the clock.
 */
start: string | null, 
/**
 * Planned event.
 */
planned: boolean, 
/**
 * Holidays of a year not announced yet.
 */
provisional: boolean, 
/**
 * The sentence.
 */
sentence: string, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * What the office has put in place of the limit, and who confirmed it.
 */
own?: string, };

/**
 * A first step in an office that is still empty.
 */
export type FirstStep = { 
/**
 * `import`, `units`, `signers`, `branches`, `candidates`.
 */
code: string, 
/**
 * What to do.
 */
sentence: string, 
/**
 * Already there.
 */
done: boolean, };

/**
 * One thing found.
 */
export type Found = { 
/**
 * `member`, `candidate`, `branch`, `ceremony`.
 */
kind: string, 
/**
 * Id of the thing.
 */
id: string, 
/**
 * First line.
 */
title: string, 
/**
 * Second line.
 */
about: string, };

/**
 * What was found.
 */
export type FoundRows = { 
/**
 * Best first.
 */
rows: Array<Found>, 
/**
 * How many are shown.
 */
total: number, };

/**
 * Give a number to a paper written elsewhere.
 */
export type GiveNumber = { 
/**
 * "QĐ/ĐTN".
 */
symbol: string, 
/**
 * The number wanted; without it the next.
 */
number?: number, 
/**
 * Ngày văn bản.
 */
dated?: string, 
/**
 * Trích yếu.
 */
abstract_line: string, };

/**
 * One guest.
 */
export type GuestId = { 
/**
 * Guest.
 */
id: string, };

/**
 * How far the invitation of some guests is.
 */
export type GuestMark = { 
/**
 * Ceremony.
 */
ceremony: string, 
/**
 * Guests.
 */
guests: Array<string>, 
/**
 * `invited`, `confirmed` or `came`.
 */
mark: string, 
/**
 * It is so, or not after all.
 */
on: boolean, };

/**
 * The guests of a ceremony in their new order.
 */
export type GuestOrder = { 
/**
 * Ceremony.
 */
ceremony: string, 
/**
 * All guests; those not named keep their order behind them.
 */
guests: Array<string>, };

/**
 * Khách mời.
 */
export type GuestRow = { 
/**
 * Guest.
 */
id: string, 
/**
 * Họ và tên, or whom it is addressed to.
 */
name: string, 
/**
 * Chức vụ.
 */
post: string | null, 
/**
 * Đơn vị.
 */
unit: string | null, 
/**
 * Nhóm khách.
 */
group: string | null, 
/**
 * Số người under this name, where it stands for several.
 */
people: number | null, 
/**
 * Đã mời.
 */
invited: boolean, 
/**
 * Đã báo sẽ dự.
 */
confirmed: boolean, 
/**
 * Đã đến.
 */
came: boolean, };

/**
 * Add a guest, or change one.
 */
export type GuestSet = { 
/**
 * Ceremony.
 */
ceremony: string, 
/**
 * The guest to change; without it a new one.
 */
id?: string, 
/**
 * Họ và tên, or whom it is addressed to.
 */
name: string, 
/**
 * Chức vụ.
 */
post?: string, 
/**
 * Đơn vị.
 */
unit?: string, 
/**
 * Nhóm khách: Ban Giám hiệu, cha mẹ học sinh.
 */
group?: string, 
/**
 * Số người under this name, where it stands for several.
 */
people?: number, };

/**
 * One item of one person.
 */
export type HandOverCell = { 
/**
 * Code of the item.
 */
item: string, 
/**
 * Needed here.
 */
needed: boolean, 
/**
 * When it was done.
 */
done_on: string | null, 
/**
 * To whom, by whom, receipt, in one line.
 */
said: string, };

/**
 * Those who leave on one day.
 */
export type HandOverCohort = { 
/**
 * The day; none: not recorded yet.
 */
leaving_on: string | null, 
/**
 * People.
 */
people: number, 
/**
 * Whose list is finished.
 */
done: number, 
/**
 * Of whom the new place has answered.
 */
answered: number, };

/**
 * What is said of one item; what is left out is not known.
 */
export type HandOverEntry = { 
/**
 * Code of the item.
 */
item: string, 
/**
 * Needed or not, where the office differs from the list.
 */
needed?: boolean, 
/**
 * When it was done.
 */
done_on?: string, 
/**
 * To whom it was handed.
 */
handed_to?: string, 
/**
 * Who handed it over.
 */
handed_by?: string, 
/**
 * Sealed.
 */
sealed?: boolean, 
/**
 * The receipt.
 */
receipt?: string, };

/**
 * Head of a column.
 */
export type HandOverHead = { 
/**
 * Code of the item.
 */
item: string, 
/**
 * Its name.
 */
label: string, 
/**
 * Its name in a narrow column.
 */
short: string, };

/**
 * The letters written.
 */
export type HandOverLettersMade = { 
/**
 * Files.
 */
total: number, 
/**
 * Of these, drafts.
 */
drafts: number, 
/**
 * Paths.
 */
paths: Array<string>, 
/**
 * Those left out, because they took their consent back.
 */
left_out: Array<string>, };

/**
 * What is noted of one person; what is left out stays as it is, an empty text takes it away.
 */
export type HandOverNote = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Nơi đến.
 */
to_organisation?: string, 
/**
 * Nơi đến tiếp nhận ngày: ticks the item.
 */
accepted_on?: string, 
/**
 * Trả lời của nơi đến.
 */
answer?: string, 
/**
 * Đã kết nạp ở nơi đến ngày.
 */
admitted_elsewhere_on?: string, };

/**
 * Who might leave.
 */
export type HandOverOffer = { 
/**
 * By class and name.
 */
rows: Array<HandOverOffered>, 
/**
 * The day of graduation of the school year in work.
 */
leaving_on: string, 
/**
 * `graduation` in a school, `job` elsewhere.
 */
kind: string, 
/**
 * Why somebody may leave: code and label.
 */
kinds: Array<[string, string]>, };

/**
 * Somebody without a leaving record.
 */
export type HandOverOffered = { 
/**
 * Candidacy.
 */
id: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn.
 */
branch: string | null, 
/**
 * Short name of the stage.
 */
stage_label: string, 
/**
 * In a class that finishes this year.
 */
graduating: boolean, };

/**
 * One person and his list.
 */
export type HandOverRow = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Person.
 */
person: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn.
 */
branch: string | null, 
/**
 * Short name of the stage.
 */
stage_label: string, 
/**
 * Rời đi vì, in words.
 */
kind_label: string | null, 
/**
 * Ngày rời đơn vị.
 */
leaving_on: string | null, 
/**
 * Nơi đến.
 */
to_organisation: string | null, 
/**
 * Trả lời của nơi đến.
 */
answer: string | null, 
/**
 * Đã kết nạp ở nơi đến ngày.
 */
admitted_elsewhere_on: string | null, 
/**
 * A cell for each of the ten items.
 */
items: Array<HandOverCell>, 
/**
 * Items needed.
 */
needed: number, 
/**
 * Needed items that are done.
 */
done: number, 
/**
 * The day of the last needed item, once all are done.
 */
completed_on: string | null, 
/**
 * Until when the list is to be finished, while it is not.
 */
due: DueWire | null, 
/**
 * The candidacy is closed here.
 */
closed: boolean, };

/**
 * One item of the list of what is handed over.
 */
export type HandOverWire = { 
/**
 * Its code.
 */
item: string, 
/**
 * Its name.
 */
label: string, 
/**
 * Needed here.
 */
needed: boolean, 
/**
 * When it was done.
 */
done_on: string | null, 
/**
 * To whom.
 */
handed_to: string | null, 
/**
 * By whom.
 */
handed_by: string | null, 
/**
 * Sealed.
 */
sealed: boolean | null, 
/**
 * The receipt.
 */
receipt: string | null, };

/**
 * Which part of the hand-overs; nothing named = all.
 */
export type HandOversAsk = { 
/**
 * Only those who leave on this day.
 */
leaving_on?: string, 
/**
 * `all` (default), `open` (something to do), `unanswered` (the new place has not answered).
 */
state?: string, };

/**
 * End the candidacies of those handed over.
 */
export type HandOversClose = { 
/**
 * Candidacies.
 */
candidates: Array<string>, 
/**
 * The day; none = today.
 */
on?: string, 
/**
 * Although items are open.
 */
anyway: boolean, };

/**
 * What was done for many.
 */
export type HandOversDone = { 
/**
 * People something was written of.
 */
people: number, 
/**
 * Cells written.
 */
cells: number, };

/**
 * Letters of many, several papers in one job.
 */
export type HandOversLetters = { 
/**
 * Candidacies.
 */
candidates: Array<string>, 
/**
 * Papers about one person.
 */
papers: Array<string>, 
/**
 * `pdf` or `docx`.
 */
format: string, 
/**
 * Where to.
 */
folder: string, };

/**
 * The grid of people and items.
 */
export type HandOversList = { 
/**
 * By class and name.
 */
rows: Array<HandOverRow>, 
/**
 * How many.
 */
total: number, 
/**
 * The ten items, in the order of the list.
 */
items: Array<HandOverHead>, 
/**
 * Those who leave on one day, the latest first; whatever was filtered.
 */
cohorts: Array<HandOverCohort>, };

/**
 * Tick items for many.
 */
export type HandOversMark = { 
/**
 * Candidacies.
 */
candidates: Array<string>, 
/**
 * Codes of items.
 */
items: Array<string>, 
/**
 * When it was done.
 */
done_on?: string, 
/**
 * To whom it was handed.
 */
handed_to?: string, 
/**
 * Who handed it over.
 */
handed_by?: string, 
/**
 * Sealed.
 */
sealed?: boolean, 
/**
 * The receipt.
 */
receipt?: string, };

/**
 * Note the new place and its answer.
 */
export type HandOversNote = { 
/**
 * Each person.
 */
rows: Array<HandOverNote>, };

/**
 * Open the list for many.
 */
export type HandOversOpen = { 
/**
 * Candidacies.
 */
candidates: Array<string>, 
/**
 * Ngày rời đơn vị.
 */
leaving_on: string, 
/**
 * `graduation`, `school`, `job`, `other`.
 */
kind?: string, 
/**
 * Nơi đến, if all go to one place.
 */
to_organisation?: string, };

/**
 * Lỗi dữ liệu: one thing found by `check`.
 */
export type HealthProblem = { 
/**
 * Stable code.
 */
code: string, 
/**
 * What it is and what to do.
 */
sentence: string, 
/**
 * Whether the program can mend it.
 */
repairable: boolean, };

/**
 * A day off, or a Saturday worked.
 */
export type HolidayRow = { 
/**
 * The day.
 */
on: string, 
/**
 * `statutory`, `tet`, `in_lieu`, `swap_off`, `swap_work`.
 */
kind: string, 
/**
 * Its name; empty takes the name of its kind.
 */
name: string, 
/**
 * Not announced yet.
 */
provisional: boolean, 
/**
 * «thứ Hai»; told, not read.
 */
weekday: string, };

/**
 * Days off of a year.
 */
export type HolidayYear = { 
/**
 * Year.
 */
year: number, 
/**
 * The notice of the year is out: nothing in it is provisional.
 */
announced: boolean, 
/**
 * The office has changed it.
 */
own: boolean, 
/**
 * Working days in it.
 */
working_days: number, 
/**
 * The rows.
 */
days: Array<HolidayRow>, };

/**
 * Write a plan.
 */
export type ImportCommit = { 
/**
 * The plan.
 */
plan: string, 
/**
 * Decisions on doubtful rows, and rows to leave out.
 */
decisions: Array<RowDecision>, 
/**
 * Remember how columns were mapped, and the office's words.
 */
remember: boolean, 
/**
 * What is marked about those who are missing.
 */
missing?: Array<MissingDecision>, 
/**
 * The import that was left and is written now: it is no longer kept.
 */
saved?: string, };

/**
 * What was written.
 */
export type ImportCommitted = { 
/**
 * People added.
 */
added: number, 
/**
 * People changed.
 */
changed: number, 
/**
 * Rows left out.
 */
left: number, 
/**
 * Chi đoàn made.
 */
branches: number, 
/**
 * Candidacies opened.
 */
candidacies: number, 
/**
 * Steps recorded, filled in or recorded anew.
 */
steps: number, };

/**
 * Write the empty form of a list.
 */
export type ImportForm = { 
/**
 * `members` or `candidates`; without it the tracking list of candidates.
 */
list?: string, 
/**
 * Where to, ending `.xlsx`.
 */
path: string, };

/**
 * The form written.
 */
export type ImportFormWritten = { 
/**
 * Where it is.
 */
path: string, };

/**
 * What the plan is.
 */
export type ImportPlanWire = { 
/**
 * The plan, to commit it.
 */
plan: string, 
/**
 * Sheets as read.
 */
sheets: Array<SheetWire>, 
/**
 * `members`, `youth`, `by_column`, `candidates`.
 */
as: string, 
/**
 * The school year used.
 */
school_year: string, 
/**
 * One verdict a row.
 */
rows: Array<PlanRow>, 
/**
 * They add up to the rows of people read.
 */
counts: VerdictCounts, 
/**
 * Fields to choose from.
 */
fields: Array<FieldChoice>, 
/**
 * What else a careful reader should know (hidden sheets, classes that will be made …).
 */
notes: Array<string>, 
/**
 * Files left out because they could not be read.
 */
unread: Array<UnreadFile>, 
/**
 * Those of the classes read whom the list does not name.
 */
missing: Array<MissingPerson>, 
/**
 * Values as written and as they are kept, each once.
 */
values: Array<ValueRead>, 
/**
 * Words to choose from, for the fields of these values.
 */
word_lists: Array<WordList>, };

/**
 * Read files and say what an import would do; nothing is written.
 */
export type ImportPreview = { 
/**
 * Paths.
 */
files: Array<string>, 
/**
 * `members`, `youth`, `by_column` or `candidates`; found from the columns without it.
 */
as?: string, 
/**
 * School year the classes belong to; proposed from the title or the current one.
 */
school_year?: string, 
/**
 * Only sheets of these names.
 */
sheets?: Array<string>, 
/**
 * Columns as changed by the user.
 */
maps?: Array<SheetMap>, 
/**
 * Overwrite filled fields too; by default only blanks are filled. A column may say otherwise.
 */
overwrite: boolean, 
/**
 * Passwords to try on files that ask for one.
 */
passwords?: Array<string>, 
/**
 * A block pasted from a spreadsheet, read like a file.
 */
pasted?: string, 
/**
 * Leave out files that cannot be read, and say so, instead of refusing all.
 */
leave_unreadable?: boolean, 
/**
 * Keep names in capitals as they are written.
 */
keep_capitals?: boolean, 
/**
 * The office's own words, beside those remembered.
 */
words?: Array<WordChoice>, 
/**
 * An import that was left: its files are read, those of them that `files` names, or all.
 */
saved?: string, 
/**
 * Say what has another verdict than when it was left.
 */
since_saved?: boolean, };

/**
 * The rejected and doubtful rows as Excel with a column «Lý do».
 */
export type ImportRejected = { 
/**
 * The plan.
 */
plan: string, 
/**
 * Where to, ending `.xlsx`.
 */
path: string, };

/**
 * Leave an import, to take it up again.
 */
export type ImportSave = { 
/**
 * The plan as it is now.
 */
plan: string, 
/**
 * What was chosen, as the window reads it again.
 */
choices: string, 
/**
 * Paths of its files.
 */
files?: Array<string>, 
/**
 * A pasted block.
 */
pasted?: string, 
/**
 * It was left before: its files stay, the rest is written anew.
 */
saved?: string, };

/**
 * A word that was taught.
 */
export type ImportWord = { 
/**
 * Id.
 */
id: string, 
/**
 * Code of the field.
 */
field: string, 
/**
 * The field by its name.
 */
label: string, 
/**
 * As lists write it.
 */
from: string, 
/**
 * As it is kept.
 */
to: string, };

/**
 * Names a word that was taught.
 */
export type ImportWordId = { 
/**
 * Id.
 */
id: string, };

/**
 * Teach a word, or change one.
 */
export type ImportWordSet = { 
/**
 * The one that is changed; a new one without it.
 */
id?: string, 
/**
 * Code of the field.
 */
field: string, 
/**
 * As lists write it.
 */
from: string, 
/**
 * As it is kept.
 */
to: string, };

/**
 * Every word that was taught.
 */
export type ImportWords = { 
/**
 * By field and spelling.
 */
rows: Array<ImportWord>, 
/**
 * How many.
 */
total: number, 
/**
 * Fields that have words.
 */
fields: Array<WordField>, };

/**
 * A job by id.
 */
export type JobId = { 
/**
 * Job.
 */
job: string, };

/**
 * Start any command as a job.
 */
export type JobStart = { 
/**
 * Command.
 */
command: string, 
/**
 * Its arguments.
 */
args: unknown, };

/**
 * How a job stands.
 */
export type JobStatus = { 
/**
 * `running`, `done`, `refused`, `cancelled`.
 */
state: string, 
/**
 * What it is at: "Đang đọc tệp".
 */
step: string, 
/**
 * Units done.
 */
done: number, 
/**
 * Units in all; 0 = not known.
 */
total: number, 
/**
 * The reply of the command, when done.
 */
reply: unknown, 
/**
 * Why it was refused.
 */
refused: string | null, 
/**
 * The sentence of the refusal.
 */
sentence: string | null, };

/**
 * Which part of the journal.
 */
export type JournalList = { 
/**
 * At most so many; all without it.
 */
limit?: number, };

/**
 * One operation.
 */
export type JournalRow = { 
/**
 * Operation.
 */
id: string, 
/**
 * Running number.
 */
number: number, 
/**
 * Instant, RFC 3339.
 */
at: string, 
/**
 * Who.
 */
user: string, 
/**
 * Command.
 */
command: string, 
/**
 * `do`, `undo`, `redo`.
 */
kind: string, 
/**
 * What, in a sentence.
 */
sentence: string, 
/**
 * Can be undone at all.
 */
undoable: boolean, 
/**
 * Taken back at the moment.
 */
undone: boolean, };

/**
 * Newest first.
 */
export type JournalRows = { 
/**
 * Rows.
 */
rows: Array<JournalRow>, 
/**
 * How many.
 */
total: number, };

/**
 * Khổ nhãn: a sheet and where its cells lie; lengths in millimetres.
 */
export type LabelFormat = { 
/**
 * Its id; none makes a new one.
 */
id?: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Khổ giấy: rộng.
 */
page_width: number, 
/**
 * Khổ giấy: cao.
 */
page_height: number, 
/**
 * Số ô ngang.
 */
across: number, 
/**
 * Số ô dọc.
 */
down: number, 
/**
 * Rộng of a cell.
 */
cell_width: number, 
/**
 * Cao of a cell.
 */
cell_height: number, 
/**
 * From the left edge to the first cell.
 */
left_edge: number, 
/**
 * From the top to the first cell.
 */
top_edge: number, 
/**
 * Between cells beside each other.
 */
gap_across: number, 
/**
 * Between cells below each other.
 */
gap_down: number, 
/**
 * Chừa trong ô.
 */
padding: number, 
/**
 * Cỡ chữ of the name, in points.
 */
letter_size: number, 
/**
 * Kẻ khung to cut along.
 */
framed: boolean, 
/**
 * At the left of the cell instead of its middle.
 */
at_left: boolean, 
/**
 * Comes with the program and cannot be changed.
 */
shipped: boolean, };

/**
 * A format of labels by id.
 */
export type LabelFormatId = { 
/**
 * Format.
 */
id: string, };

/**
 * All formats of labels.
 */
export type LabelFormats = { 
/**
 * Rows, those shipped first.
 */
rows: Array<LabelFormat>, 
/**
 * How many.
 */
total: number, };

/**
 * A paper whose validity ends soon.
 */
export type LapsingRow = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Class.
 */
branch: string | null, 
/**
 * "Giấy chứng nhận lớp nhận thức, 60 tháng".
 */
what: string, 
/**
 * The day and how far.
 */
due: DueWire, 
/**
 * Part of the validity that has run, 0 to 100.
 */
run_percent: number, };

/**
 * One column of a layout: a field of the roll, a fixed text, or nothing.
 */
export type LayoutColumn = { 
/**
 * Its title, as the other system wants it.
 */
title: string, 
/**
 * Field of the roll; nothing: the column stays empty.
 */
field: string | null, 
/**
 * The same text in every row.
 */
text: string | null, 
/**
 * Dates are written as text.
 */
text_date: boolean, };

/**
 * A kept layout.
 */
export type LayoutId = { 
/**
 * Its id, as `members.export` takes it.
 */
id: string, };

/**
 * Keep a layout of the office's own.
 */
export type LayoutKeep = { 
/**
 * The file that says it (`.json`).
 */
path: string, };

/**
 * Layouts of other systems.
 */
export type LayoutRows = { 
/**
 * The layouts.
 */
rows: Array<ExportLayout>, 
/**
 * How many.
 */
total: number, };

/**
 * Every layout of another system.
 */
export type LayoutsList = Record<symbol, never>;

/**
 * What is known of somebody who graduates or moves.
 */
export type LeavingWire = { 
/**
 * A record is there.
 */
recorded: boolean, 
/**
 * Facts, as recorded.
 */
facts: Record<string, unknown>, 
/**
 * Facts as lines of text.
 */
lines: Array<string>, 
/**
 * Fields of the form.
 */
fields: Array<StepField>, 
/**
 * The list of what is handed over, all ten.
 */
items: Array<HandOverWire>, 
/**
 * The day of the last needed item, once all are done.
 */
completed_on: string | null, };

/**
 * Minutes without use until the office is locked.
 */
export type LockMinutes = { 
/**
 * 1 to 120.
 */
minutes: number, };

/**
 * One of the people.
 */
export type ManyPerson = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Class now.
 */
branch: string | null, 
/**
 * Short name of the stage.
 */
stage_label: string, };

/**
 * The form of a step for many.
 */
export type ManySteps = { 
/**
 * Whom it is for, by name.
 */
people: Array<ManyPerson>, 
/**
 * The form of the step chosen.
 */
form: NextStep, 
/**
 * Steps to choose among; what most are waiting for first.
 */
steps: Array<StepChoice>, };

/**
 * Margins in millimetres.
 */
export type MarginsWire = { 
/**
 * Trên.
 */
top: number, 
/**
 * Dưới.
 */
bottom: number, 
/**
 * Trái.
 */
left: number, 
/**
 * Phải.
 */
right: number, };

/**
 * A report of one period was sent.
 */
export type MarkSent = { 
/**
 * Report.
 */
report: string, 
/**
 * First day of the period.
 */
period: string, 
/**
 * When it was sent.
 */
sent_on: string, 
/**
 * Under which number.
 */
number?: string, 
/**
 * Note.
 */
note?: string, };

/**
 * One tick.
 */
export type MarkSet = { 
/**
 * Criterion.
 */
criterion: string, 
/**
 * Met or not; none: as recorded.
 */
met?: boolean, 
/**
 * Minh chứng.
 */
evidence?: string, };

/**
 * Somebody a file may be of.
 */
export type MatchedPerson = { 
/**
 * Person.
 */
person: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn.
 */
branch: string | null, 
/**
 * Ngày sinh, as far as known.
 */
born_on: string | null, 
/**
 * Stands on the path.
 */
on_the_path: boolean, };

/**
 * When the chi bộ meets.
 */
export type MeetingsWire = { 
/**
 * The day of each month.
 */
day: number | null, 
/**
 * Days of the months that differ, in order.
 */
dates: Array<string>, 
/**
 * The next one, today included.
 */
next: string | null, };

/**
 * Add one person.
 */
export type MemberAdd = { 
/**
 * Chi đoàn (id).
 */
branch?: string, 
/**
 * `active` (default) or `youth`.
 */
status?: string, 
/**
 * First day in the chi đoàn; today or the first day of the school year without it.
 */
from?: string, 
/**
 * All the rest; `name` is wanted.
 */
values: Array<FieldValue>, };

/**
 * One person by id.
 */
export type MemberId = { 
/**
 * Person.
 */
id: string, };

/**
 * Everything recorded of one person.
 */
export type MemberPage = { 
/**
 * The row of the list.
 */
row: MemberRow, 
/**
 * Số từ của tên gọi (last words of the name).
 */
given_words: number, 
/**
 * Tên gọi khác.
 */
other_name: string | null, 
/**
 * Email.
 */
email: string | null, 
/**
 * Nơi sinh.
 */
birth_place: string | null, 
/**
 * Quê quán.
 */
home_town: string | null, 
/**
 * Nơi ở hiện nay.
 */
address: string | null, 
/**
 * Ngày vào trường, về đơn vị.
 */
unit_joined_on: string | null, 
/**
 * Số thẻ đoàn.
 */
union_card: string | null, 
/**
 * Ghi chú.
 */
note: string | null, 
/**
 * Since when a wish to stay beyond the age of leaving is recorded.
 */
stays_on: string | null, 
/**
 * What rules of the roll have to say today.
 */
findings: Array<FindingWire>, 
/**
 * Full years on the day of today.
 */
age: number | null, 
/**
 * Chi đoàn from … to …, newest first.
 */
memberships: Array<MembershipRow>, 
/**
 * The candidacy that is open, else the last one.
 */
candidate: string | null, 
/**
 * The ten stations in short, when a candidate.
 */
stations: Array<StationBrief>, 
/**
 * Đồng ý xử lý dữ liệu.
 */
consent: ConsentWire, 
/**
 * Last changes of this person, newest first.
 */
changes: Array<PersonChange>, };

/**
 * One person of the roll.
 */
export type MemberRow = { 
/**
 * Person.
 */
id: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * `YYYY-MM-DD`, or `YYYY` when only the year is known.
 */
born_on: string | null, 
/**
 * `male`, `female`, `unknown`.
 */
sex: string, 
/**
 * Code of office.md §3.
 */
status: string, 
/**
 * Class name in the school year of the day asked for.
 */
branch: string | null, 
/**
 * That school year.
 */
school_year: string | null, 
/**
 * Ngày vào Đoàn.
 */
union_joined_on: string | null, 
/**
 * Dân tộc.
 */
ethnicity: string | null, 
/**
 * Tôn giáo.
 */
religion: string | null, 
/**
 * Điện thoại.
 */
phone: string | null, 
/**
 * Mã định danh Bộ GD&ĐT.
 */
moet_id: string | null, 
/**
 * Số định danh cá nhân.
 */
personal_id: string | null, 
/**
 * Chức vụ.
 */
post: string | null, 
/**
 * Id of the chi đoàn.
 */
branch_id: string | null, 
/**
 * Short name of the stage on the path, if the person is a candidate.
 */
stage_label: string | null, 
/**
 * The stage carries the Party's mark.
 */
stage_party: boolean, 
/**
 * Labels of what a list needs and the record lacks.
 */
missing: Array<string>, };

/**
 * Rows found.
 */
export type MemberRows = { 
/**
 * The rows asked for.
 */
rows: Array<MemberRow>, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * How many people the roll has without any filter.
 */
everyone: number, };

/**
 * The person written.
 */
export type MemberSaved = { 
/**
 * The row as it now is.
 */
row: MemberRow, };

/**
 * Change one person.
 */
export type MemberUpdate = { 
/**
 * Person.
 */
id: string, 
/**
 * What changes.
 */
values: Array<FieldValue>, };

/**
 * End the membership of people.
 */
export type MembersEnd = { 
/**
 * People.
 */
ids: Array<string>, 
/**
 * The status they get: `moved_out`, `matured`, `struck_off`, `expelled`, `deceased`.
 */
status: string, 
/**
 * Last day.
 */
on: string, 
/**
 * Why.
 */
reason?: string, };

/**
 * Write the current view as Excel.
 */
export type MembersExport = { 
/**
 * The view.
 */
search: MembersSearch, 
/**
 * Field names in order; the default list without it.
 */
columns?: Array<string>, 
/**
 * A shipped or kept layout by its id, or the path of one (`.json`); the columns above without it.
 */
layout?: string, 
/**
 * Where to, ending `.xlsx` or `.csv`.
 */
path: string, };

/**
 * Move people to another chi đoàn.
 */
export type MembersMove = { 
/**
 * People.
 */
ids: Array<string>, 
/**
 * Chi đoàn (id).
 */
branch: string, 
/**
 * First day there (a day of change belongs to the new one).
 */
on: string, };

/**
 * Look for people of the Union roll.
 */
export type MembersSearch = { 
/**
 * Words of a name (accents do not matter), a class, a year of birth; empty means everyone.
 */
text: string, 
/**
 * At most so many rows; all without it.
 */
limit?: number, 
/**
 * Rows to pass over first.
 */
offset?: number, 
/**
 * Membership as of this day; today without it.
 */
as_of?: string, 
/**
 * Only this chi đoàn (id).
 */
branch?: string, 
/**
 * Only this grade.
 */
grade?: number, 
/**
 * Only these status codes.
 */
status?: Array<string>, 
/**
 * Only people whose record lacks something a list needs.
 */
only_missing: boolean, 
/**
 * Only people of whom this rule of the roll has something to say: `union-leaving-age`, `union-age`.
 */
rule?: string, 
/**
 * `name` (default) or `class`.
 */
sort?: string, };

/**
 * Thuộc chi đoàn từ … đến ….
 */
export type MembershipRow = { 
/**
 * Name of the chi đoàn, newest class name.
 */
branch: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; none = still there.
 */
to: string | null, };

/**
 * Cells of a column that were written in an old font, or spoilt by a program.
 */
export type MendedColumn = { 
/**
 * Letter.
 */
column: string, 
/**
 * How they were written.
 */
way: string, 
/**
 * How many cells.
 */
cells: number, 
/**
 * One of them as the file has it.
 */
before: string, 
/**
 * The same as it is read.
 */
after: string, };

/**
 * What becomes of somebody whom the list does not name.
 */
export type MissingDecision = { 
/**
 * Id.
 */
person: string, 
/**
 * `left` (gone), `moved` (to another chi đoàn, or gone elsewhere), `kept`.
 */
decision: string, 
/**
 * Where to, for `moved` within the office.
 */
branch?: string, };

/**
 * Somebody of a class whom its list does not name.
 */
export type MissingPerson = { 
/**
 * Id.
 */
id: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Ngày sinh.
 */
born_on: string | null, 
/**
 * The class.
 */
branch: string, 
/**
 * Status.
 */
status: string, };

/**
 * A person's month.
 */
export type MonthOf = { 
/**
 * Person.
 */
person: string, 
/**
 * "2026-03".
 */
month: string, };

/**
 * Write months of people: one operation, however many. What is left out stays.
 */
export type MonthsSet = { 
/**
 * Which.
 */
cells: Array<MonthOf>, 
/**
 * Paid, by the rate of the month, or not.
 */
paid?: boolean, 
/**
 * Đồng paid, where it was another sum.
 */
amount?: number, 
/**
 * Did not come to the meeting.
 */
absent?: boolean, 
/**
 * Why; empty clears it.
 */
reason?: string, };

/**
 * The ceremony that comes next.
 */
export type NextCeremony = { 
/**
 * Ceremony.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * The day.
 */
on: string, 
/**
 * "14:00".
 */
starts_at: string | null, 
/**
 * Place.
 */
place: string | null, 
/**
 * People to be admitted.
 */
admittees: number, 
/**
 * Days from today.
 */
in_days: number, };

/**
 * The next number of a kind.
 */
export type NextNumber = { 
/**
 * "NQ/ĐTN".
 */
symbol: string, 
/**
 * The number.
 */
number: number, };

/**
 * A step that may be recorded.
 */
export type NextStep = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
label: string, 
/**
 * Fields its form asks for.
 */
fields: Array<StepField>, 
/**
 * A day may be planned for it.
 */
plannable: boolean, 
/**
 * A milestone of the Party.
 */
party: boolean, 
/**
 * Its documents in the file, by code and name; with the local switch the forms of that place too.
 */
papers: Array<string>, };

/**
 * No arguments.
 */
export type Nothing = Record<symbol, never>;

/**
 * The number given.
 */
export type NumberGiven = { 
/**
 * The number.
 */
number: number, 
/**
 * "14-NQ/ĐTN".
 */
text: string, };

/**
 * How numbers run.
 */
export type Numbering = { 
/**
 * `term` or `year`.
 */
by: string, 
/**
 * Terms, oldest first.
 */
terms: Array<Term>, };

/**
 * Make an office.
 */
export type OfficeCreate = { 
/**
 * Folder; without it the one the program was started with.
 */
folder?: string, 
/**
 * Name of the Union that owns the office.
 */
unit: string, 
/**
 * `school`, `enterprise`, `agency`, `upper`, `other`.
 */
kind: string, 
/**
 * "2025-2026".
 */
school_year: string, 
/**
 * Name of the first user.
 */
user?: string, 
/**
 * First password, at least 10 characters; without it only the recovery code opens the office.
 */
password?: string, };

/**
 * The new office.
 */
export type OfficeCreated = { 
/**
 * Shown once: 8 groups of 4.
 */
recovery_code: string, 
/**
 * The folder.
 */
folder: string, };

/**
 * Look at a demonstration.
 */
export type OfficeDemo = { 
/**
 * `school` (default) or `enterprise`.
 */
kind?: string, 
/**
 * Password to protect it with; without it, it opens with nothing.
 */
password?: string, };

/**
 * Point at a folder with an office.
 */
export type OfficeFolder = { 
/**
 * The folder, or the `office.db` in it.
 */
folder: string, };

/**
 * Result of `check`.
 */
export type OfficeHealth = { 
/**
 * What is wrong; empty when all is well.
 */
problems: Array<HealthProblem>, 
/**
 * Hash over all journalled tables, independent of row order; empty where a damaged file cannot be read through.
 */
state_sha256: string, };

/**
 * Lock the office.
 */
export type OfficeLock = { 
/**
 * What was being typed, as the window wants it back: JSON text that only the window reads. Kept inside the encrypted
 * database, for the same user.
 */
unfinished?: string, };

/**
 * Ask about a folder.
 */
export type OfficePlace = { 
/**
 * Folder; without it the one of the open office, else the one proposed.
 */
folder?: string, };

/**
 * Result of a repair.
 */
export type OfficeRepaired = { 
/**
 * How many rows were put right.
 */
rows: number, 
/**
 * What is still wrong: the program leaves it to the office.
 */
left: Array<HealthProblem>, };

/**
 * What every screen needs to know.
 */
export type OfficeStatus = { 
/**
 * Start, locked or open.
 */
phase: Phase, 
/**
 * Name of the unit; while it is locked, as its newest backup on this machine names it.
 */
unit: string | null, 
/**
 * While it is locked: when that backup was made and found whole, RFC 3339.
 */
backed_up: string | null, 
/**
 * Code of the kind of unit (`school`, …), when open.
 */
kind: string | null, 
/**
 * Current school year "2025-2026", when open.
 */
school_year: string | null, 
/**
 * Civil date of today, `YYYY-MM-DD`.
 */
today: string, 
/**
 * Invented people: the band "DỮ LIỆU MẪU" is shown and papers are marked.
 */
demo: boolean, 
/**
 * Who opened it.
 */
user: string | null, 
/**
 * The recovery code opened it, so a new password may be wanted.
 */
by_code: boolean, 
/**
 * Minutes without use until it is locked; none where no password would open it again.
 */
lock_minutes: number | null, 
/**
 * What was found wrong with `office.keys` at the opening, and mended.
 */
keys_note: string | null, 
/**
 * Folder of the office.
 */
folder: string | null, 
/**
 * Folder proposed for a new office.
 */
proposed_folder: string | null, 
/**
 * Sentence when the clock stands before the last entry of the journal.
 */
clock_warning: string | null, 
/**
 * Nothing can be written, and why.
 */
read_only: ReadOnly | null, 
/**
 * Sentence when the open file lacks what was seen of it before.
 */
older_warning: string | null, 
/**
 * Version of the program.
 */
version: string, };

/**
 * Open with a password.
 */
export type OfficeUnlock = { 
/**
 * The password as typed.
 */
password?: string, 
/**
 * Or the recovery code.
 */
recovery_code?: string, 
/**
 * A file of an earlier version is brought up to this one even where it could not be backed up before.
 */
without_backup?: boolean, };

/**
 * The open file lacks operations that were seen before.
 */
export type OlderFile = { 
/**
 * What is so, and what to do.
 */
sentence: string, 
/**
 * How many are missing; 0 = not known before comparing.
 */
missing: number, 
/**
 * Instant of the last operation in the file.
 */
since: string | null, 
/**
 * Instant of the last one seen.
 */
until: string, 
/**
 * A backup that has them.
 */
backup: string | null, };

/**
 * A lock that was opened.
 */
export type OpenedLock = { 
/**
 * Locked on.
 */
locked_on: string, 
/**
 * Opened on.
 */
opened_on: string, 
/**
 * Why.
 */
reason: string, };

/**
 * The dates of a column in one order.
 */
export type OrderRead = { 
/**
 * Code of the order.
 */
order: string, 
/**
 * Some cells: as written, and as read; nothing where they are no date.
 */
examples: Array<ReadExample>, };

/**
 * The overview of the office today.
 */
export type Overview = { 
/**
 * Đoàn viên on the roll.
 */
members: number, 
/**
 * Thanh niên not yet in the Union.
 */
youth: number, 
/**
 * Chi đoàn of the current year.
 */
branches: number, 
/**
 * Candidacies before the ceremony.
 */
candidates: number, 
/**
 * Of these, with something to settle.
 */
candidates_to_settle: number, 
/**
 * Đảng viên dự bị.
 */
probationers: number, 
/**
 * Of these, whose 12 months end within 60 days or have ended.
 */
probationers_ending: number, 
/**
 * Admitted in this school year.
 */
admitted: number, 
/**
 * Waiting for their ceremony.
 */
awaiting: number, 
/**
 * Week of the school year, from 1.
 */
week: number, 
/**
 * The nearest of what is to be done.
 */
tasks: Array<AgendaItem>, 
/**
 * How much there is to do in all.
 */
to_do: AgendaCounts, 
/**
 * People at each station.
 */
stations: Array<StationCount>, 
/**
 * The next ceremony.
 */
ceremony: NextCeremony | null, 
/**
 * Papers that lapse within 60 days.
 */
lapsing: Array<LapsingRow>, 
/**
 * Admissions of the last five school years.
 */
admissions: Array<YearCount>, 
/**
 * Sentences on what to do first in an empty office.
 */
first_steps: Array<FirstStep>, };

/**
 * An own value of the office.
 */
export type OwnValueWire = { 
/**
 * In words.
 */
value: string, 
/**
 * As typed.
 */
bare: string, 
/**
 * Who confirmed it.
 */
confirmed_by: string, 
/**
 * When.
 */
confirmed_on: string, 
/**
 * Which paper says so; may be empty.
 */
paper: string, 
/**
 * First day it holds.
 */
from: string, 
/**
 * Last day it holds; null: still.
 */
until: string | null, };

/**
 * How long a step usually takes.
 */
export type PaceStep = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
label: string, 
/**
 * Days after what it rests on.
 */
days: number, 
/**
 * Median of the office's own cases, not a setting.
 */
learned: boolean, };

/**
 * Which paper of what.
 */
export type PaperAsk = { 
/**
 * Paper.
 */
paper: string, 
/**
 * Id or name of its subject.
 */
subject?: string, 
/**
 * Kind of the subject, when the caller names one: it must be the paper's.
 */
subject_kind?: string, 
/**
 * Choices.
 */
choices: PaperChoices, };

/**
 * Choices at the side; what is not named keeps the remembered or default value.
 */
export type PaperChoices = { 
/**
 * Columns in order.
 */
columns?: Array<string>, 
/**
 * Ngang.
 */
landscape?: boolean, 
/**
 * Margins.
 */
margins?: MarginsWire, 
/**
 * `given` (by name), `class`, `hand` (that of the ceremony), `by_hand` (arranged here, kept with the list).
 */
order?: string, 
/**
 * Rows together by: `branch`, `party_branch`; empty: by nothing.
 */
group?: string, 
/**
 * Whose letterhead: `union`, `party`.
 */
letterhead?: string, 
/**
 * "14"; empty prints dots. Belongs to this paper only, never remembered.
 */
number?: string, 
/**
 * Date of the paper, `YYYY-MM-DD`; empty prints dots. Never remembered.
 */
dated?: string, 
/**
 * Signer (id).
 */
signer?: string, 
/**
 * Box «Xác nhận của chi bộ».
 */
confirmation?: boolean, 
/**
 * Lines of «Nơi nhận».
 */
recipients?: Array<string>, 
/**
 * Line under the title.
 */
sub_title?: string, 
/**
 * Format of labels (id).
 */
label?: string, 
/**
 * First cell on a half-used sheet, 1 = the first. Never remembered.
 */
start?: number, 
/**
 * Ending it was last written with; only remembered.
 */
format?: string, 
/**
 * Folder it was last written to; only remembered.
 */
folder?: string, };

/**
 * A column to switch on or off.
 */
export type PaperColumn = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Shown.
 */
on: boolean, 
/**
 * Personal data of the sensitive kind.
 */
sensitive: boolean, };

/**
 * Something the office writes itself in a paper.
 */
export type PaperField = { 
/**
 * Stored name.
 */
key: string, 
/**
 * Its name.
 */
label: string, 
/**
 * `text`, `long_text`, `choice:a|b`.
 */
kind: string, 
/**
 * What was written.
 */
value: string | null, 
/**
 * What stands there while nothing is written.
 */
known: string | null, };

/**
 * How a missing fact can be typed beside the paper.
 */
export type PaperFill = { 
/**
 * `person`, `ceremony`, `admittee`.
 */
of: string, 
/**
 * Its id; of an admittee ceremony and candidacy.
 */
id: string, 
/**
 * Field.
 */
field: string, 
/**
 * `text`, `date`, or `choice:a|b`.
 */
input: string, };

/**
 * Type a missing fact.
 */
export type PaperFillIn = { 
/**
 * Where it goes.
 */
at: PaperFill, 
/**
 * As typed.
 */
value: string, };

/**
 * The file made.
 */
export type PaperMade = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * Pages (PDF).
 */
pages: number | null, 
/**
 * Printed as a draft.
 */
draft: boolean, 
/**
 * What prints as dots.
 */
missing: number, 
/**
 * Those left out, because they took their consent back.
 */
left_out: Array<string>, };

/**
 * Make a file.
 */
export type PaperMake = { 
/**
 * Where to, ending `.pdf`, `.docx` or `.xlsx`.
 */
path: string, 
/**
 * Paper.
 */
paper: string, 
/**
 * Id or name of its subject.
 */
subject?: string, 
/**
 * Kind of the subject, when the caller names one: it must be the paper's.
 */
subject_kind?: string, 
/**
 * Choices.
 */
choices: PaperChoices, };

/**
 * One empty place.
 */
export type PaperMissing = { 
/**
 * Whose, or none for the paper itself.
 */
name: string | null, 
/**
 * What.
 */
what: string, 
/**
 * Where it is entered; none for facts of the office.
 */
place: PaperPlace | null, 
/**
 * How it can be typed right here; none: only at its place.
 */
fill: PaperFill | null, };

/**
 * What the register says of the number of a paper.
 */
export type PaperNumber = { 
/**
 * The number it was given.
 */
given: number | null, 
/**
 * The next number of its kind.
 */
next: number, 
/**
 * Nhiệm kỳ or year.
 */
scope: string, 
/**
 * Whose the typed number is in the register, as a sentence.
 */
taken: string | null, };

/**
 * The rows of a list in the order of the hand.
 */
export type PaperOrder = { 
/**
 * Paper.
 */
paper: string, 
/**
 * Id or name of its subject.
 */
subject?: string, 
/**
 * Keys of the rows, the first first; none: the list goes back to its own order.
 */
keys: Array<string>, };

/**
 * A page as a picture.
 */
export type PaperPage = { 
/**
 * SVG.
 */
svg: string, };

/**
 * One page.
 */
export type PaperPageAsk = { 
/**
 * Page, 1 = first.
 */
page: number, 
/**
 * Paper.
 */
paper: string, 
/**
 * Id or name of its subject.
 */
subject?: string, 
/**
 * Kind of the subject, when the caller names one: it must be the paper's.
 */
subject_kind?: string, 
/**
 * Choices.
 */
choices: PaperChoices, };

/**
 * Where a fact is entered.
 */
export type PaperPlace = { 
/**
 * `candidate`, `person`, `field`.
 */
kind: string, 
/**
 * Its id; of a field its key.
 */
id: string, 
/**
 * The step it belongs to.
 */
step: string | null, };

/**
 * A paper that can be made.
 */
export type PaperRow = { 
/**
 * Stable id, `ceremony-admitted`.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * What must be said to make it: `none, branch, ceremony, candidate, person`.
 */
subject: string, 
/**
 * What a screen gives it: the same, or `candidates, view, plan`, without which it is made of the usual ones.
 */
of: string, 
/**
 * The screen whose menu offers it: `agenda, members, candidates, ceremonies, settings`.
 */
area: string, 
/**
 * Endings: `pdf`, `docx`, `xlsx`.
 */
formats: Array<string>, 
/**
 * An id it can be made with in this office.
 */
example: string | null, };

/**
 * All papers.
 */
export type PaperRows = { 
/**
 * Rows.
 */
rows: Array<PaperRow>, 
/**
 * How many.
 */
total: number, };

/**
 * A paper as plain text.
 */
export type PaperText = { 
/**
 * Lines, halves and cells beside each other as on paper.
 */
text: string, };

/**
 * Choices kept under a name.
 */
export type PaperVariant = { 
/**
 * Variant.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The choices.
 */
choices: PaperChoices, };

/**
 * One variant.
 */
export type PaperVariantId = { 
/**
 * Variant.
 */
id: string, };

/**
 * Keep choices under a name.
 */
export type PaperVariantSet = { 
/**
 * Paper.
 */
paper: string, 
/**
 * Its name; one that is there is replaced.
 */
name: string, 
/**
 * The choices.
 */
choices: PaperChoices, };

/**
 * The paper laid out.
 */
export type PaperView = { 
/**
 * Paper.
 */
paper: string, 
/**
 * Title.
 */
title: string, 
/**
 * "Lễ kết nạp đợt 19/5", "Chi đoàn 11A1".
 */
subject_title: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * Width of a page, mm.
 */
width_mm: number, 
/**
 * Height of a page, mm.
 */
height_mm: number, 
/**
 * What prints as dots.
 */
missing: Array<PaperMissing>, 
/**
 * All columns, those shown first and in order.
 */
columns: Array<PaperColumn>, 
/**
 * Choices in force.
 */
choices: PaperChoices, 
/**
 * Choices without anything asked or remembered: «Về mặc định».
 */
defaults: PaperChoices, 
/**
 * Signers valid on the date of the paper.
 */
signers: Array<SignerChoice>, 
/**
 * Orders offered: code and label.
 */
orders: Array<[string, string]>, 
/**
 * Groups offered: code and label.
 */
groups: Array<[string, string]>, 
/**
 * Symbol behind the number: "-DS/ĐTN".
 */
symbol: string, 
/**
 * Formats of labels offered: id and name; none where cells are no matter.
 */
labels: Array<[string, string]>, 
/**
 * Printed as a draft.
 */
draft: boolean, 
/**
 * It cannot be made without saying of what: a text written in it may hold for every subject.
 */
needed: boolean, 
/**
 * For how many people it stands once for each; 0: it is one paper.
 */
together: number, 
/**
 * Those left out, because they took their consent back.
 */
left_out: Array<string>, 
/**
 * What the office writes itself in it.
 */
fields: Array<PaperField>, 
/**
 * Rows of a list in order: key and name, for an order by hand.
 */
rows: Array<[string, string]>, 
/**
 * Its number in the register; none on a paper without one.
 */
number: PaperNumber | null, 
/**
 * Choices kept under a name.
 */
variants: Array<PaperVariant>, 
/**
 * Formats offered.
 */
formats: Array<string>, };

/**
 * Write in a paper.
 */
export type PaperWrite = { 
/**
 * Paper.
 */
paper: string, 
/**
 * Id or name of its subject.
 */
subject?: string, 
/**
 * For every subject of the paper that has no text of its own, instead of this one.
 */
for_all: boolean, 
/**
 * Texts by the key of their field; null takes one back.
 */
texts: { [key in string]: string | null }, };

/**
 * The files made, one for each.
 */
export type PapersMade = { 
/**
 * How many.
 */
total: number, 
/**
 * Printed as drafts.
 */
drafts: number, 
/**
 * What prints as dots, in all of them.
 */
missing: number, 
/**
 * Where they lie, in the order of the people.
 */
paths: Array<string>, 
/**
 * Those left out, because they took their consent back.
 */
left_out: Array<string>, };

/**
 * Make a file for each of several people.
 */
export type PapersMake = { 
/**
 * `pdf` or `docx`.
 */
format: string, 
/**
 * Where to.
 */
folder: string, 
/**
 * Paper.
 */
paper: string, 
/**
 * Id or name of its subject.
 */
subject?: string, 
/**
 * Kind of the subject, when the caller names one: it must be the paper's.
 */
subject_kind?: string, 
/**
 * Choices.
 */
choices: PaperChoices, };

/**
 * The plans of a cohort, or of one person.
 */
export type PathPlans = { 
/**
 * The last day planned for.
 */
graduation: string, 
/**
 * People.
 */
total: number, 
/**
 * Meeting, decision and ceremony fit.
 */
possible: number, 
/**
 * Only if the age may be counted by months.
 */
to_ask: number, 
/**
 * They do not fit.
 */
impossible: number, 
/**
 * People by the rule that stands in their way.
 */
blocked_by: { [key in string]: number }, 
/**
 * The same with the names of the rules, most people first.
 */
reasons: Array<PlanCount>, 
/**
 * The cohort in one sentence.
 */
sentence: string, 
/**
 * How long each step usually takes here.
 */
pace: Array<PaceStep>, 
/**
 * By class and name.
 */
people: Array<PlanPerson>, };

/**
 * People by name.
 */
export type PeopleNamed = { 
/**
 * In the order asked for.
 */
rows: Array<PersonNamed>, 
/**
 * How many.
 */
total: number, };

/**
 * A period of a report.
 */
export type PeriodWire = { 
/**
 * First day.
 */
from: string, 
/**
 * «quý II/2026».
 */
label: string, 
/**
 * Last day for the report.
 */
due_on: string, };

/**
 * One operation that touched a person.
 */
export type PersonChange = { 
/**
 * Instant, RFC 3339.
 */
at: string, 
/**
 * Who.
 */
user: string, 
/**
 * What: "Sửa điện thoại".
 */
sentence: string, 
/**
 * Label of a changed field, if one field changed.
 */
field: string | null, 
/**
 * Value before.
 */
old: string | null, 
/**
 * Value after.
 */
new: string | null, };

/**
 * Somebody chosen.
 */
export type PersonNamed = { 
/**
 * As it was asked for.
 */
id: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Class now.
 */
branch: string | null, 
/**
 * Took the consent back: nothing is printed or written of him.
 */
withdrawn: boolean, };

/**
 * One year of one person.
 */
export type PersonYear = { 
/**
 * Năm học.
 */
school_year: string, 
/**
 * Class in that year.
 */
branch: string | null, 
/**
 * Id of the chi đoàn.
 */
branch_id: string | null, 
/**
 * What is recorded, in words.
 */
record: YearRecord, 
/**
 * Months of fees paid.
 */
paid_months: number, };

/**
 * What is recorded of one person beside the path.
 */
export type PersonYears = { 
/**
 * School years with a record or a class, newest first.
 */
years: Array<PersonYear>, 
/**
 * Khen thưởng, newest first.
 */
rewards: Array<AwardWire>, 
/**
 * Kỷ luật, newest first: sensitive.
 */
discipline: Array<AwardWire>, 
/**
 * Trình độ.
 */
education: Array<EducationField>, 
/**
 * What rules say of the year in work.
 */
findings: Array<FindingWire>, 
/**
 * Hình thức khen thưởng.
 */
reward_kinds: Array<YearWord>, 
/**
 * Hình thức kỷ luật.
 */
discipline_kinds: Array<YearWord>, 
/**
 * Cấp.
 */
levels: Array<YearWord>, };

/**
 * Where the program stands.
 */
export type Phase = "start" | "locked" | "open";

/**
 * One picture of the folder.
 */
export type PhotoRow = { 
/**
 * Path.
 */
path: string, 
/**
 * Name of the file.
 */
file: string, 
/**
 * Whom it is of.
 */
person: string | null, 
/**
 * His name.
 */
name: string | null, 
/**
 * His class.
 */
branch: string | null, 
/**
 * `number`, `name`, `place` (in the class list), `several`, `nobody`.
 */
by: string, 
/**
 * Why it is nobody's yet.
 */
sentence: string | null, };

/**
 * The pictures of a folder, by name.
 */
export type PhotoRows = { 
/**
 * The pictures.
 */
rows: Array<PhotoRow>, 
/**
 * How many.
 */
total: number, };

/**
 * Look at the photos of a folder before they are taken.
 */
export type PhotosLook = { 
/**
 * The folder.
 */
folder: string, 
/**
 * Only people of this chi đoàn (id); everybody without it.
 */
branch?: string, };

/**
 * What there is to say of a folder.
 */
export type PlaceAdvice = { 
/**
 * The folder.
 */
folder: string, 
/**
 * `own`, `synced`, `removable`, `network`.
 */
ground: string, 
/**
 * Why it is better not there, and where instead; none on own ground.
 */
advice: string | null, 
/**
 * The better folder.
 */
better: string | null, 
/**
 * Why no office can be made there.
 */
problem: string | null, 
/**
 * An office lies there already.
 */
occupied: boolean, };

/**
 * What to plan. Without any of the scopes: every open candidacy before its ceremony.
 */
export type PlanAsk = { 
/**
 * The last day; none = graduation of the school year in work.
 */
graduation?: string, 
/**
 * Candidates and members of this chi đoàn: id or class name.
 */
branch?: string, 
/**
 * Candidates and members of this khối.
 */
grade?: number, 
/**
 * One candidacy.
 */
candidate?: string, 
/**
 * One person, on the path or not.
 */
person?: string, 
/**
 * Also members who are not on the path yet.
 */
members: boolean, 
/**
 * Without the steps of each person, for long lists.
 */
brief: boolean, 
/**
 * «Nếu chi bộ họp ngày …»: days by step code.
 */
tried: { [key in string]: string }, };

/**
 * Old → new.
 */
export type PlanChange = { 
/**
 * Field.
 */
field: string, 
/**
 * Before; none = empty.
 */
old: string | null, 
/**
 * After.
 */
new: string | null, };

/**
 * Lỗi ô.
 */
export type PlanComplaint = { 
/**
 * Address: "C12".
 */
cell: string, 
/**
 * What is wrong.
 */
sentence: string, };

/**
 * A rule and how many it holds up.
 */
export type PlanCount = { 
/**
 * Rule.
 */
rule_id: string, 
/**
 * Its short name.
 */
label: string, 
/**
 * People.
 */
count: number, };

/**
 * Plan a day for a step, or drop the plan.
 */
export type PlanEvent = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Code.
 */
code: string, 
/**
 * The day; none = no plan any more.
 */
on?: string, };

/**
 * A person as a row tells it.
 */
export type PlanFields = { 
/**
 * Họ và tên.
 */
name: string | null, 
/**
 * Ngày sinh.
 */
born_on: string | null, 
/**
 * Giới tính.
 */
sex: string | null, 
/**
 * Status it gets.
 */
status: string | null, 
/**
 * Class.
 */
branch: string | null, 
/**
 * School year of that class.
 */
school_year: string | null, 
/**
 * Ngày vào Đoàn.
 */
union_joined_on: string | null, 
/**
 * Dân tộc.
 */
ethnicity: string | null, 
/**
 * Tôn giáo.
 */
religion: string | null, 
/**
 * Điện thoại.
 */
phone: string | null, 
/**
 * Mã định danh Bộ GD&ĐT.
 */
moet_id: string | null, 
/**
 * Số định danh cá nhân.
 */
personal_id: string | null, 
/**
 * Chức vụ.
 */
post: string | null, 
/**
 * Email.
 */
email: string | null, 
/**
 * Quê quán.
 */
home_town: string | null, 
/**
 * Nơi ở.
 */
address: string | null, 
/**
 * Nơi sinh.
 */
birth_place: string | null, 
/**
 * Ghi chú.
 */
note: string | null, 
/**
 * Steps of the path: code → day, in a list of people on it.
 */
steps?: { [key in string]: string }, 
/**
 * Papers of these steps: code → number as written.
 */
papers?: { [key in string]: string }, 
/**
 * Code of the stage the person would stand at.
 */
stage?: string, };

/**
 * The plan of one person.
 */
export type PlanPerson = { 
/**
 * Person.
 */
person: string, 
/**
 * Candidacy; none: a member who is not on the path yet.
 */
candidate: string | null, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Ngày sinh.
 */
born_on: string | null, 
/**
 * Class now.
 */
branch: string | null, 
/**
 * Short name of the stage.
 */
stage_label: string | null, 
/**
 * The birthday from which the chi bộ may meet on the case.
 */
of_age_on: string | null, 
/**
 * `possible`, `to_ask`, `impossible`.
 */
verdict: string, 
/**
 * Its word.
 */
verdict_label: string, 
/**
 * Rules that make it impossible.
 */
blocked_by: Array<string>, 
/**
 * What is not recorded; delays nothing.
 */
wanting: Array<string>, 
/**
 * What stands in the way, or else what is not recorded, in few words.
 */
reason: string, 
/**
 * Why, in one sentence.
 */
sentence: string, 
/**
 * First possible meeting of the chi bộ.
 */
meeting_from: string | null, 
/**
 * Last possible one.
 */
meeting_until: string | null, 
/**
 * First possible ceremony.
 */
ceremony_from: string | null, 
/**
 * Ceremony by this office's pace.
 */
ceremony_usual: string | null, 
/**
 * Days between the first and the last possible meeting.
 */
room_days: number | null, 
/**
 * The steps ahead; null when impossible.
 */
steps: Array<PlanStep> | null, 
/**
 * What can still be done when it is too late.
 */
act: string, 
/**
 * The hand-over list for that.
 */
hand_over: Array<string>, };

/**
 * One row of the plan.
 */
export type PlanRow = { 
/**
 * Key of the row within the plan.
 */
key: number, 
/**
 * File name.
 */
file: string, 
/**
 * Sheet.
 */
sheet: string, 
/**
 * Row number in the sheet (1 = first).
 */
row: number, 
/**
 * Kết luận.
 */
verdict: Verdict, 
/**
 * The person as the row tells it (fields of `members.search`).
 */
fields: PlanFields, 
/**
 * Old → new, of the person recorded or of the cell as it was read.
 */
changes: Array<PlanChange>, 
/**
 * What is wrong with cells.
 */
complaints: Array<PlanComplaint>, 
/**
 * Why it is doubtful.
 */
doubt: string | null, 
/**
 * The person recorded that it speaks of, or may speak of.
 */
person: string | null, 
/**
 * What it comes to on the path; only in a list of people on it.
 */
path?: RowPath, };

/**
 * One step ahead.
 */
export type PlanStep = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
label: string, 
/**
 * First day the rules allow.
 */
earliest: string, 
/**
 * Last day the rules allow, if they set one.
 */
latest: string | null, 
/**
 * Day by this office's pace.
 */
usual: string, 
/**
 * The least room: a delay here is felt first.
 */
critical: boolean, };

/**
 * A planned day.
 */
export type PlannedWire = { 
/**
 * Code of the step planned.
 */
code: string, 
/**
 * Its name.
 */
label: string, 
/**
 * The day.
 */
on: string, };

/**
 * A switch or setting.
 */
export type PracticeLine = { 
/**
 * Stored name.
 */
name: string, 
/**
 * Vietnamese name.
 */
label: string, 
/**
 * What it does, or where the local rule comes from.
 */
says: string, 
/**
 * `yes_no`, `choice`, `number`.
 */
kind: string, 
/**
 * Now: `true`, `false`, a word, or a number.
 */
value: string, 
/**
 * As shipped.
 */
shipped: string, 
/**
 * Words of a choice.
 */
choices: Array<RuleWord>, 
/**
 * Unit of a number.
 */
unit: string | null, 
/**
 * The question it answers.
 */
question: string | null, };

/**
 * Chương trình.
 */
export type Programme = { 
/**
 * `ceremony`, `office`, `usual`: whose items they are.
 */
whose: string, 
/**
 * For how many people an item is repeated.
 */
people: number, 
/**
 * How long it takes.
 */
minutes: number, 
/**
 * "15:15".
 */
ends_at: string | null, 
/**
 * Items in order.
 */
rows: Array<ProgrammeRow>, };

/**
 * The programme of which ceremony.
 */
export type ProgrammeAsk = { 
/**
 * Ceremony (id or title).
 */
ceremony: string, };

/**
 * Mục của chương trình, as it is kept.
 */
export type ProgrammeItem = { 
/**
 * Nội dung; `{họ tên}` and the like are filled in.
 */
what: string, 
/**
 * Người thực hiện.
 */
who: string, 
/**
 * Số phút, of each time.
 */
minutes: number, 
/**
 * Repeated for each person.
 */
each: boolean, 
/**
 * In use.
 */
on: boolean, };

/**
 * An item with its time.
 */
export type ProgrammeRow = { 
/**
 * "14:05", of the first time; none while the start is not known or the item is not in use.
 */
from: string | null, 
/**
 * Who does it, with the names put in.
 */
told: string | null, 
/**
 * What is not known of whoever does it: "Người điều hành".
 */
missing: string | null, 
/**
 * Nội dung; `{họ tên}` and the like are filled in.
 */
what: string, 
/**
 * Người thực hiện.
 */
who: string, 
/**
 * Số phút, of each time.
 */
minutes: number, 
/**
 * Repeated for each person.
 */
each: boolean, 
/**
 * In use.
 */
on: boolean, };

/**
 * The items of a programme anew.
 */
export type ProgrammeSet = { 
/**
 * Ceremony.
 */
ceremony: string, 
/**
 * For every ceremony that has no programme of its own, instead of this one.
 */
for_all: boolean, 
/**
 * In order; none: back to those of the office, or to the usual ones.
 */
items: Array<ProgrammeItem>, };

/**
 * Until when something is put off, and why.
 */
export type PutOff = { 
/**
 * The day it comes back.
 */
until: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A question that the texts do not settle.
 */
export type QuestionLine = { 
/**
 * U1 …
 */
code: string, 
/**
 * The question.
 */
text: string, 
/**
 * What the program does until it is answered.
 */
until_then: string, 
/**
 * Rules it is about, by their short names.
 */
rules: Array<RuleWord>, 
/**
 * Switches and settings it is about.
 */
practice: Array<RuleWord>, 
/**
 * The answer, once somebody gave one.
 */
answered: Answered | null, };

/**
 * The scale of ratings, best level first, without «Chưa xếp loại».
 */
export type RatingLevels = { 
/**
 * Levels.
 */
levels: Array<YearWord>, };

/**
 * One cell before and after.
 */
export type ReadExample = { 
/**
 * As the file has it.
 */
before: string, 
/**
 * As it is read.
 */
after: string, };

/**
 * Why nothing can be written.
 */
export type ReadOnly = { 
/**
 * `moved`: the office went on to another PC; `looking`: a backup is being looked at.
 */
kind: string, 
/**
 * Since when, or the instant of the backup, RFC 3339.
 */
since: string, };

/**
 * Record a step.
 */
export type RecordStep = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Code.
 */
code: string, 
/**
 * Day it happened; may be empty.
 */
on?: string, 
/**
 * Facts by key (a vote under `vote`).
 */
facts: Record<string, unknown>, 
/**
 * Note.
 */
note?: string, };

/**
 * Record one step for many, as one operation.
 */
export type RecordStepMany = { 
/**
 * Code.
 */
code: string, 
/**
 * Day it happened, for all who have none of their own.
 */
on?: string, 
/**
 * Facts of all.
 */
facts: Record<string, unknown>, 
/**
 * Note of all who have none of their own.
 */
note?: string, 
/**
 * Each with what is his own.
 */
people: Array<StepOfOne>, 
/**
 * Record it for the others when somebody is refused; false: nothing is written then.
 */
leave_out_refused: boolean, };

/**
 * A step recorded for many.
 */
export type RecordedMany = { 
/**
 * For how many.
 */
recorded: number, 
/**
 * Those who were left out.
 */
left_out: Array<RefusedOne>, 
/**
 * What rules say of all of them together.
 */
notes: Array<string>, };

/**
 * Two groups of the recovery code, typed back.
 */
export type RecoveryConfirm = { 
/**
 * Number of the group (1 to 8) and what was typed.
 */
groups: Array<[number, string]>, };

/**
 * The sheet with the recovery code, while it may be printed.
 */
export type RecoverySheet = { 
/**
 * The page as a picture.
 */
svg: string, 
/**
 * Its width.
 */
width_mm: number, 
/**
 * Its height.
 */
height_mm: number, 
/**
 * What the print queue is asked for.
 */
paper: string, };

/**
 * Keep the sheet as a file.
 */
export type RecoverySheetSave = { 
/**
 * A path that ends in `.pdf`, outside the folder of the office.
 */
path: string, };

/**
 * Somebody for whom the step is refused.
 */
export type RefusedOne = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Stable code.
 */
refused: string, 
/**
 * Why.
 */
sentence: string, };

/**
 * One number given.
 */
export type RegisterEntry = { 
/**
 * Entry.
 */
id: string, 
/**
 * "14-NQ/ĐTN".
 */
text: string, 
/**
 * "NQ/ĐTN".
 */
symbol: string, 
/**
 * Nhiệm kỳ or year.
 */
scope: string, 
/**
 * Số.
 */
number: number, 
/**
 * Ngày văn bản.
 */
dated: string | null, 
/**
 * Trích yếu.
 */
abstract_line: string, 
/**
 * The paper, if the program makes it.
 */
paper: string | null, 
/**
 * What it is made of.
 */
subject: string | null, 
/**
 * Who gave it.
 */
given_by: string, 
/**
 * Cancelled on.
 */
cancelled_on: string | null, 
/**
 * Why.
 */
cancel_reason: string | null, };

/**
 * The register.
 */
export type RegisterRows = { 
/**
 * Entries, newest term first.
 */
rows: Array<RegisterEntry>, 
/**
 * How many.
 */
total: number, 
/**
 * The term or year of today.
 */
scope: string, 
/**
 * Next numbers in it, of kinds that have one.
 */
next: Array<NextNumber>, 
/**
 * How numbers run.
 */
numbering: Numbering, };

/**
 * How many rows of each verdict; together all rows.
 */
export type RemarkFormCounts = { 
/**
 * Mới.
 */
new: number, 
/**
 * Trùng khớp, or said twice.
 */
same: number, 
/**
 * Cần xem.
 */
doubtful: number, 
/**
 * Chưa điền.
 */
blank: number, 
/**
 * Từ chối.
 */
rejected: number, };

/**
 * One form.
 */
export type RemarkFormFile = { 
/**
 * For whom.
 */
companion: string, 
/**
 * Where it lies; no name stands in it.
 */
path: string, 
/**
 * People in it.
 */
people: number, };

/**
 * One row of a form.
 */
export type RemarkFormLine = { 
/**
 * Key in the plan.
 */
key: number, 
/**
 * File.
 */
file: string, 
/**
 * Row as Excel shows it; 0 = the whole file.
 */
row: number, 
/**
 * Name as the row has it.
 */
name: string, 
/**
 * Candidacy it is about.
 */
candidate: string | null, 
/**
 * `new`, `same`, `doubtful`, `blank`, `rejected`.
 */
verdict: string, 
/**
 * Why it is asked about or not taken.
 */
sentence: string | null, 
/**
 * Người nhận xét.
 */
written_by: string | null, 
/**
 * Ưu điểm.
 */
strengths: string | null, 
/**
 * Khuyết điểm.
 */
weaknesses: string | null, 
/**
 * Hướng phấn đấu.
 */
direction: string | null, 
/**
 * The conclusion in words.
 */
conclusion_label: string | null, };

/**
 * What the forms would change; nothing is written yet.
 */
export type RemarkFormsPlan = { 
/**
 * The plan, to take it.
 */
plan: string, 
/**
 * "Quý II năm 2026".
 */
period: string, 
/**
 * One verdict a row, in the order read.
 */
rows: Array<RemarkFormLine>, 
/**
 * How many of each verdict.
 */
counts: RemarkFormCounts, };

/**
 * Read forms that came back.
 */
export type RemarkFormsRead = { 
/**
 * Period.
 */
period: string, 
/**
 * The files.
 */
files: Array<string>, };

/**
 * Write the forms of a period, one file a companion.
 */
export type RemarkFormsSave = { 
/**
 * Period.
 */
period: string, 
/**
 * An existing folder.
 */
folder: string, };

/**
 * The forms written.
 */
export type RemarkFormsSaved = { 
/**
 * One a companion.
 */
files: Array<RemarkFormFile>, 
/**
 * People who have no companion: they are in no form.
 */
without: Array<string>, 
/**
 * People who took their consent back: they are in no form either.
 */
left_out: Array<string>, };

/**
 * Take what was read.
 */
export type RemarkFormsTake = { 
/**
 * The plan.
 */
plan: string, 
/**
 * Doubtful rows that are taken.
 */
take: Array<number>, };

/**
 * A period as a grid.
 */
export type RemarkGrid = { 
/**
 * The period.
 */
period: RemarkPeriodLine, 
/**
 * By name.
 */
rows: Array<RemarkLine>, 
/**
 * How many.
 */
total: number, 
/**
 * Conclusions: code and name.
 */
conclusions: Array<[string, string]>, 
/**
 * On the path and not in this period.
 */
outside: Array<RemarkOutside>, };

/**
 * One person's remark.
 */
export type RemarkLine = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn.
 */
branch: string | null, 
/**
 * Short name of the stage.
 */
stage_label: string, 
/**
 * Who accompanies now, the Party's side first.
 */
companions: Array<string>, 
/**
 * Tasks of this person with their results, the newest first.
 */
tasks: Array<string>, 
/**
 * Người nhận xét.
 */
written_by: string | null, 
/**
 * Ưu điểm.
 */
strengths: string | null, 
/**
 * Khuyết điểm.
 */
weaknesses: string | null, 
/**
 * Hướng phấn đấu.
 */
direction: string | null, 
/**
 * Việc thử thách đã xem.
 */
tasks_seen: string | null, 
/**
 * Code of the conclusion.
 */
conclusion: string | null, 
/**
 * The conclusion in words.
 */
conclusion_label: string | null, 
/**
 * Signed on.
 */
signed_on: string | null, };

/**
 * Somebody on the path who is not in a period.
 */
export type RemarkOutside = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn.
 */
branch: string | null, };

/**
 * A period by id.
 */
export type RemarkPeriodId = { 
/**
 * Period.
 */
period: string, };

/**
 * A period that was opened.
 */
export type RemarkPeriodLine = { 
/**
 * Period.
 */
id: string, 
/**
 * `quarter`, `term`, `month`.
 */
kind: string, 
/**
 * "Quý II năm 2026".
 */
label: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * When it was locked.
 */
locked_on: string | null, 
/**
 * People.
 */
people: number, 
/**
 * Signed.
 */
written: number, 
/**
 * Begun and not signed.
 */
begun: number, };

/**
 * A period that may be opened.
 */
export type RemarkPeriodOffer = { 
/**
 * `quarter`, `term`, `month`.
 */
kind: string, 
/**
 * A day in it.
 */
on: string, 
/**
 * "Quý II năm 2026".
 */
label: string, };

/**
 * Periods opened, and those that may be.
 */
export type RemarkPeriods = { 
/**
 * The newest first.
 */
rows: Array<RemarkPeriodLine>, 
/**
 * How many.
 */
total: number, 
/**
 * Periods that may be opened now, the newest of each kind first.
 */
offered: Array<RemarkPeriodOffer>, };

/**
 * One person's remark, whole.
 */
export type RemarkSet = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Người nhận xét; whoever accompanies unless given.
 */
written_by?: string, 
/**
 * Ưu điểm.
 */
strengths?: string, 
/**
 * Khuyết điểm.
 */
weaknesses?: string, 
/**
 * Hướng phấn đấu.
 */
direction?: string, 
/**
 * Việc thử thách đã xem.
 */
tasks_seen?: string, 
/**
 * Code of the conclusion.
 */
conclusion?: string, 
/**
 * Signed on; today when it is whole and no day is given.
 */
signed_on?: string, };

/**
 * Add people to a period.
 */
export type RemarksAdd = { 
/**
 * Period.
 */
period: string, 
/**
 * Candidacies.
 */
candidates: Array<string>, };

/**
 * Remarks of several people.
 */
export type RemarksFill = { 
/**
 * Period.
 */
period: string, 
/**
 * Each whole as it shall be.
 */
rows: Array<RemarkSet>, };

/**
 * Open a period for everybody on the path.
 */
export type RemarksOpen = { 
/**
 * `quarter`, `term`, `month`.
 */
kind: string, 
/**
 * A day in it; today unless given.
 */
on?: string, 
/**
 * Only for these; without it everybody whose candidacy is open.
 */
candidates?: Array<string>, };

/**
 * The period written.
 */
export type RemarksSaved = { 
/**
 * Period.
 */
period: string, 
/**
 * People touched.
 */
people: number, 
/**
 * Not signed by now.
 */
unwritten: number, };

/**
 * Unlock a period.
 */
export type RemarksUnlock = { 
/**
 * Period.
 */
period: string, 
/**
 * Why; the journal keeps it.
 */
reason: string, };

/**
 * Go back to the shipped value.
 */
export type RemoveOverride = { 
/**
 * Rule.
 */
rule: string, 
/**
 * First day the shipped value holds again; none: the office's values were entered by mistake and go altogether.
 */
on?: string, };

/**
 * A report to be sent.
 */
export type ReportDue = { 
/**
 * Report.
 */
id: string, 
/**
 * First day of its period.
 */
period: string, };

/**
 * A report by id.
 */
export type ReportId = { 
/**
 * Report.
 */
id: string, };

/**
 * One report of the office.
 */
export type ReportRowWire = { 
/**
 * Report.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * To whom.
 */
addressee: string | null, 
/**
 * Code of how often.
 */
every: string, 
/**
 * How often, in words.
 */
every_label: string, 
/**
 * Month of the deadline.
 */
due_month: number, 
/**
 * Day of that month.
 */
due_day: number, 
/**
 * «ngày 15 tháng 3, 6, 9, 12».
 */
deadline: string, 
/**
 * Deadlines from this day on.
 */
starts_on: string, 
/**
 * Deadlines up to this day.
 */
ends_on: string | null, 
/**
 * What is owed: all that are late, and the next.
 */
open: Array<PeriodWire>, 
/**
 * What was sent, newest period first.
 */
sent: Array<SentWire>, };

/**
 * The reports of the office.
 */
export type ReportRows = { 
/**
 * By name.
 */
rows: Array<ReportRowWire>, 
/**
 * How many.
 */
total: number, 
/**
 * How often one may be owed.
 */
every: Array<EveryWire>, };

/**
 * A report, new or changed.
 */
export type ReportSet = { 
/**
 * Without it a new one.
 */
id?: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * To whom.
 */
addressee?: string, 
/**
 * `quarter`, `half_year`, `year`, `school_year`.
 */
every: string, 
/**
 * Month of the deadline, 1 = the first month of the period, one more than its length = the month after it.
 */
due_month: number, 
/**
 * Day of that month; one the month does not have is its last.
 */
due_day: number, 
/**
 * Deadlines from this day on; today without it.
 */
starts_on?: string, 
/**
 * Deadlines up to this day.
 */
ends_on?: string, };

/**
 * What is changed of a meeting's minutes; what it said of each stays.
 */
export type ReviewChange = { 
/**
 * Meeting.
 */
id: string, 
/**
 * Chủ trì.
 */
chair?: string, 
/**
 * Thư ký.
 */
secretary?: string, 
/**
 * Có mặt.
 */
present?: number, 
/**
 * Ghi chú.
 */
note?: string, };

/**
 * A meeting by id.
 */
export type ReviewId = { 
/**
 * Meeting.
 */
id: string, };

/**
 * One meeting.
 */
export type ReviewLine = { 
/**
 * Meeting.
 */
id: string, 
/**
 * The day.
 */
on: string, 
/**
 * Chủ trì.
 */
chair: string | null, 
/**
 * Thư ký.
 */
secretary: string | null, 
/**
 * Có mặt.
 */
present: number | null, 
/**
 * Ghi chú.
 */
note: string | null, 
/**
 * Kept.
 */
kept: number, 
/**
 * Kept with a note.
 */
noted: number, 
/**
 * Struck off.
 */
struck_off: number, };

/**
 * Whom the next meeting goes through.
 */
export type ReviewOffer = { 
/**
 * By name: everybody before the ceremony.
 */
rows: Array<ReviewOffered>, 
/**
 * Verdicts: code and name.
 */
verdicts: Array<[string, string]>, };

/**
 * Somebody to be gone through.
 */
export type ReviewOffered = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn.
 */
branch: string | null, 
/**
 * Short name of the stage.
 */
stage_label: string, 
/**
 * He may be struck off at this stage.
 */
may_strike_off: boolean, 
/**
 * "Quý I năm 2026: Thôi theo dõi".
 */
last_conclusion: string | null, 
/**
 * `strike_off` where the last remark says to stop, `note` where it asks for more; else `keep`.
 */
proposed: string, 
/**
 * Blocks and warnings there are.
 */
warnings: number, };

/**
 * A meeting and what it said of each.
 */
export type ReviewPage = { 
/**
 * The meeting.
 */
review: ReviewLine, 
/**
 * By name.
 */
rows: Array<ReviewedPerson>, };

/**
 * The meeting written.
 */
export type ReviewSaved = { 
/**
 * Meeting.
 */
id: string, 
/**
 * People struck off.
 */
struck_off: number, };

/**
 * A meeting, whole.
 */
export type ReviewSet = { 
/**
 * The day.
 */
on: string, 
/**
 * Chủ trì.
 */
chair?: string, 
/**
 * Thư ký.
 */
secretary?: string, 
/**
 * Có mặt.
 */
present?: number, 
/**
 * Ghi chú.
 */
note?: string, 
/**
 * Number of the resolution, for those struck off.
 */
number?: string, 
/**
 * What it said of each.
 */
people: Array<ReviewVerdictSet>, };

/**
 * What a meeting says of somebody.
 */
export type ReviewVerdictSet = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * `keep`, `strike_off`, `note`.
 */
verdict: string, 
/**
 * Ghi chú; of somebody struck off the reason.
 */
note?: string, };

/**
 * What a meeting said of somebody.
 */
export type ReviewedPerson = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn.
 */
branch: string | null, 
/**
 * `keep`, `strike_off`, `note`.
 */
verdict: string, 
/**
 * In words.
 */
verdict_label: string, 
/**
 * Ghi chú.
 */
note: string | null, };

/**
 * Meetings held.
 */
export type ReviewsList = { 
/**
 * The newest first.
 */
rows: Array<ReviewLine>, 
/**
 * How many.
 */
total: number, };

/**
 * A role that can have names.
 */
export type RoleWire = { 
/**
 * Code.
 */
code: string, 
/**
 * "Đoàn cấp trên trực tiếp".
 */
label: string, 
/**
 * "ĐOÀN PHƯỜNG …".
 */
example: string, 
/**
 * A first paper needs it.
 */
wanted: boolean, 
/**
 * Several at a time.
 */
many: boolean, };

/**
 * A chi đoàn of a round.
 */
export type RoundBranch = { 
/**
 * Its name.
 */
name: string, 
/**
 * Members today.
 */
members: number, 
/**
 * People considered.
 */
people: number, 
/**
 * Recognised, or to be by what is said and proposed.
 */
recognised: number, 
/**
 * More than the quota, as a sentence.
 */
over: string | null, };

/**
 * A round, whole: facts and criteria.
 */
export type RoundChange = { 
/**
 * Round.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Chỉ tiêu of each chi đoàn; none: the rulebook's.
 */
quota?: number, 
/**
 * The day the committee met.
 */
committee_on?: string, 
/**
 * Tổng số ủy viên.
 */
committee_total?: number, 
/**
 * Có mặt.
 */
committee_present?: number, 
/**
 * Ghi chú.
 */
note?: string, 
/**
 * Criteria in order; none: as they are.
 */
criteria?: Array<CriterionSet>, };

/**
 * The decision of a round: who is recognised gets the step.
 */
export type RoundDecide = { 
/**
 * Round.
 */
id: string, 
/**
 * The day of the decision.
 */
on: string, 
/**
 * Its number.
 */
number?: string, 
/**
 * Người ký.
 */
signer?: string, };

/**
 * What a decision came to.
 */
export type RoundDecided = { 
/**
 * Round.
 */
id: string, 
/**
 * Recognised.
 */
recognised: number, 
/**
 * Chi đoàn that have more than their quota, as sentences.
 */
notes: Array<string>, };

/**
 * What was typed in the grid.
 */
export type RoundFill = { 
/**
 * Round.
 */
id: string, 
/**
 * The day the chi đoàn met, for votes that are new and have no day of their own; none: today.
 */
nominated_on?: string, 
/**
 * The day the committee met, where it is told here.
 */
committee_on?: string, 
/**
 * Tổng số ủy viên, where it is told here.
 */
committee_total?: number, 
/**
 * Có mặt, where it is told here.
 */
committee_present?: number, 
/**
 * People; what is left out of a person stays.
 */
people: Array<RoundFillOne>, };

/**
 * What was typed of one person.
 */
export type RoundFillOne = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Ticks that changed.
 */
marks?: Array<MarkSet>, 
/**
 * Vote of the chi đoàn.
 */
nomination?: VoteSet, 
/**
 * The day this chi đoàn met; moves a vote that is recorded. None: recorded days stay.
 */
nominated_on?: string, 
/**
 * Vote of the committee.
 */
committee?: VoteSet, 
/**
 * Code of the result; empty: as proposed.
 */
result?: string, 
/**
 * Ghi chú, lý do.
 */
note?: string, };

/**
 * A round by id.
 */
export type RoundId = { 
/**
 * Round.
 */
id: string, };

/**
 * One round in a list.
 */
export type RoundLine = { 
/**
 * Round.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * "2025-2026".
 */
school_year: string, 
/**
 * The day it was opened.
 */
opened_on: string, 
/**
 * Chỉ tiêu of each chi đoàn, where it differs from the rulebook's.
 */
quota: number | null, 
/**
 * The rulebook's.
 */
quota_of_book: number | null, 
/**
 * The day the committee met.
 */
committee_on: string | null, 
/**
 * Tổng số ủy viên.
 */
committee_total: number | null, 
/**
 * Có mặt.
 */
committee_present: number | null, 
/**
 * The day of the decision; none while it is under way.
 */
decided_on: string | null, 
/**
 * Ghi chú.
 */
note: string | null, 
/**
 * People considered.
 */
people: number, 
/**
 * Of them recognised.
 */
recognised: number, };

/**
 * The answer to one criterion.
 */
export type RoundMark = { 
/**
 * Met or not; none: open.
 */
met: boolean | null, 
/**
 * What is recorded says.
 */
known: boolean | null, 
/**
 * By hand.
 */
by_hand: boolean, 
/**
 * Minh chứng.
 */
evidence: string, };

/**
 * Who may be put into a round.
 */
export type RoundOffer = { 
/**
 * Those on the path first, then the roll; each by class and name.
 */
rows: Array<RoundOffered>, 
/**
 * How many.
 */
total: number, };

/**
 * Somebody who may be put into a round.
 */
export type RoundOffered = { 
/**
 * Person.
 */
person: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn.
 */
branch: string | null, 
/**
 * Short name of the stage; none: not on the path yet.
 */
stage_label: string | null, 
/**
 * Xếp loại of the year.
 */
rating: string | null, 
/**
 * Recognised before, in a year that has passed.
 */
again: boolean, };

/**
 * Open a round.
 */
export type RoundOpen = { 
/**
 * Its name; only a copy may go without, and gets the one proposed.
 */
name?: string, 
/**
 * As this round was: criteria, quota, size of the committee.
 */
copy?: string, 
/**
 * Chỉ tiêu of each chi đoàn; none: the rulebook's.
 */
quota?: number, 
/**
 * Criteria; none: those of the round copied, else the usual ones.
 */
criteria?: Array<CriterionSet>, };

/**
 * People taken out of a round.
 */
export type RoundOut = { 
/**
 * Round.
 */
id: string, 
/**
 * Candidacies.
 */
candidates: Array<string>, };

/**
 * A round as a grid.
 */
export type RoundPage = { 
/**
 * The round.
 */
round: RoundLine, 
/**
 * Criteria in order.
 */
criteria: Array<CriterionLine>, 
/**
 * By class and name.
 */
rows: Array<RoundRow>, 
/**
 * Each chi đoàn with its quota.
 */
branches: Array<RoundBranch>, 
/**
 * Results: code and name.
 */
results: Array<[string, string]>, 
/**
 * What a vote of the chi đoàn needs.
 */
nomination_rule: string, 
/**
 * What a vote of the committee needs.
 */
committee_rule: string, 
/**
 * Number of the decision, as its steps tell.
 */
number: string | null, 
/**
 * Where evidence may come from.
 */
sources: Array<CriterionChoice>, };

/**
 * People put into a round.
 */
export type RoundPeople = { 
/**
 * Round.
 */
id: string, 
/**
 * Persons; who is not on the path yet is put on it.
 */
persons: Array<string>, };

/**
 * One person of a round.
 */
export type RoundRow = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Person.
 */
person: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn that puts the person forward.
 */
branch: string | null, 
/**
 * Short name of the stage.
 */
stage_label: string, 
/**
 * Answers, as the criteria stand.
 */
marks: Array<RoundMark>, 
/**
 * `met`, `failed`, `open`.
 */
checked: string, 
/**
 * Vote of the chi đoàn.
 */
nomination: RoundVote | null, 
/**
 * Vote of the committee.
 */
committee: RoundVote | null, 
/**
 * Proposed by criteria and votes.
 */
proposed: string | null, 
/**
 * As decided, or as the office has said.
 */
result: string | null, 
/**
 * Ghi chú, lý do.
 */
note: string | null, 
/**
 * Recognised by a decision of this round.
 */
recognised_on: string | null, 
/**
 * What has to be looked at: no rating of the year, a fact about the vote.
 */
says: Array<string>, };

/**
 * The round written.
 */
export type RoundSaved = { 
/**
 * Round.
 */
id: string, };

/**
 * A vote and what it comes to.
 */
export type RoundVote = { 
/**
 * The day.
 */
on: string | null, 
/**
 * Tổng số.
 */
total: number | null, 
/**
 * Có mặt.
 */
present: number | null, 
/**
 * Tán thành.
 */
in_favour: number | null, 
/**
 * Không tán thành.
 */
against: number | null, 
/**
 * It reaches what it needs; none: a number is missing.
 */
reached: boolean | null, };

/**
 * Rounds there are.
 */
export type RoundsList = { 
/**
 * The newest first.
 */
rows: Array<RoundLine>, 
/**
 * How many.
 */
total: number, 
/**
 * Name proposed for a new one.
 */
proposed_name: string, 
/**
 * Criteria proposed where there was no round before.
 */
usual: Array<CriterionSet>, 
/**
 * Where evidence may come from.
 */
sources: Array<CriterionChoice>, };

/**
 * What to do with one row.
 */
export type RowDecision = { 
/**
 * Key of the row.
 */
key: number, 
/**
 * `new` (a new person), `person` (the one named in the row), `leave` (not now).
 */
decision: string, };

/**
 * A field of one row of a list.
 */
export type RowField = { 
/**
 * Key in the row.
 */
key: string, 
/**
 * Label.
 */
label: string, 
/**
 * `date`, `text`, `choice`, `yes_no`.
 */
kind: string, 
/**
 * Values and labels, for `choice`.
 */
choices: Array<[string, string]>, };

/**
 * A finding about a date of a row.
 */
export type RowFinding = { 
/**
 * Address of the cell of the date.
 */
cell: string, 
/**
 * What the rule says.
 */
sentence: string, 
/**
 * `blocks`, `warns`, `informs`.
 */
severity: string, };

/**
 * What a row comes to on the path.
 */
export type RowPath = { 
/**
 * Short name of the stage the person would stand at.
 */
stage_label: string | null, 
/**
 * The steps of the row, in the order of the path.
 */
steps: Array<RowStep>, 
/**
 * What rules say of its dates; they keep nothing out.
 */
findings: Array<RowFinding>, 
/**
 * The row waits only for whether recorded steps are corrected.
 */
corrects: boolean, };

/**
 * One step of a row.
 */
export type RowStep = { 
/**
 * Code.
 */
code: string, 
/**
 * Vietnamese name.
 */
label: string, 
/**
 * Day it happened.
 */
on: string | null, 
/**
 * Number of its paper, or whom it names.
 */
paper: string | null, 
/**
 * Address: "F12"; empty for a step told by no cell.
 */
cell: string, 
/**
 * `new`, `same`, `fills`, `differs`, `closes`.
 */
state: string, 
/**
 * What is recorded instead, for `differs`.
 */
old: string | null, };

/**
 * Everything of the screen «Quy định đang dùng».
 */
export type RuleBook = { 
/**
 * Themes in the order of the book.
 */
themes: Array<RuleTheme>, 
/**
 * Local rules that can be switched on.
 */
switches: Array<PracticeLine>, 
/**
 * How the office works.
 */
settings: Array<PracticeLine>, 
/**
 * Usual days of each step after what it rests on; saved by `candidates.set_pace`.
 */
pace: Array<PracticeLine>, 
/**
 * Days off by year, oldest first.
 */
years: Array<HolidayYear>, 
/**
 * Kinds of days off to choose from.
 */
holiday_kinds: Array<RuleWord>, 
/**
 * What is not certain.
 */
questions: Array<QuestionLine>, 
/**
 * When the chi bộ meets.
 */
meetings: MeetingsWire, };

/**
 * One limit.
 */
export type RuleRow = { 
/**
 * Rule.
 */
id: string, 
/**
 * Version in force today.
 */
version: number, 
/**
 * Short name.
 */
label: string, 
/**
 * What holds today, in words; null: a condition without a number.
 */
value: string | null, 
/**
 * The office may set a value of its own.
 */
changeable: boolean, 
/**
 * The number or share alone, as it is typed («30», «2/3»).
 */
bare: string | null, 
/**
 * What the shipped row says, in words.
 */
shipped: string | null, 
/**
 * The word after the number.
 */
unit: string | null, 
/**
 * From which day the clock runs.
 */
clock_start: string, 
/**
 * Which day is tested.
 */
clock_end: string, 
/**
 * What the office has to do.
 */
act: string, 
/**
 * `blocks`, `warns`, `informs`.
 */
severity: string, 
/**
 * Its word.
 */
severity_label: string, 
/**
 * `national`, `local`, `office`.
 */
scope: string, 
/**
 * «Cả nước», «Theo địa phương, đang tắt» …
 */
scope_label: string, 
/**
 * False for a local rule that is off.
 */
on: boolean, 
/**
 * The program judges by it; otherwise it stands here to be looked up.
 */
judged: boolean, 
/**
 * Number of the text alone: «294-QĐ/TW».
 */
source_short: string, 
/**
 * The whole source.
 */
source: string, 
/**
 * `read`, `secondary`, `local`, `assumed`.
 */
certainty: string, 
/**
 * In words: how sure the source is.
 */
certainty_label: string, 
/**
 * Every version with its time, oldest first.
 */
versions: Array<RuleVersion>, 
/**
 * Own values of this version, oldest first.
 */
own: Array<OwnValueWire>, 
/**
 * The sentence of the own value that holds today.
 */
changed: string | null, 
/**
 * Open questions about it: U1 …
 */
questions: Array<string>, };

/**
 * A part of the book.
 */
export type RuleTheme = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
label: string, 
/**
 * Rows in the order of the book; of several versions the one in force today.
 */
rows: Array<RuleRow>, };

/**
 * A version of a limit.
 */
export type RuleVersion = { 
/**
 * What it says, in words.
 */
value: string | null, 
/**
 * The source.
 */
source: string, 
/**
 * «từ 01/07/2025», «đến 30/06/2025», «không ghi ngày».
 */
validity: string, 
/**
 * Whether it is in force today.
 */
now: boolean, };

/**
 * A word to choose.
 */
export type RuleWord = { 
/**
 * Stored word.
 */
code: string, 
/**
 * Vietnamese word.
 */
label: string, };

/**
 * The last remark of somebody.
 */
export type SaidLast = { 
/**
 * "Quý I năm 2026".
 */
period: string, 
/**
 * Người nhận xét.
 */
written_by: string | null, 
/**
 * Ưu điểm.
 */
strengths: string | null, 
/**
 * Khuyết điểm.
 */
weaknesses: string | null, 
/**
 * Hướng phấn đấu.
 */
direction: string | null, 
/**
 * Code of the conclusion.
 */
conclusion: string | null, 
/**
 * The conclusion in words.
 */
conclusion_label: string | null, 
/**
 * Signed on.
 */
signed_on: string | null, };

/**
 * What was chosen for one of them.
 */
export type SavedChoices = { 
/**
 * As the window wrote it.
 */
choices: string, 
/**
 * Names of its files, in order.
 */
files: Array<string>, };

/**
 * An import that was left before it was written.
 */
export type SavedImport = { 
/**
 * Id.
 */
id: string, 
/**
 * Names of its files, in order.
 */
files: Array<string>, 
/**
 * Rows of people.
 */
rows: number, 
/**
 * The day it was left.
 */
saved_on: string, };

/**
 * Names one.
 */
export type SavedImportId = { 
/**
 * Id.
 */
id: string, };

/**
 * All of them, the newest first.
 */
export type SavedImports = { 
/**
 * The newest first.
 */
rows: Array<SavedImport>, 
/**
 * How many.
 */
total: number, };

/**
 * A school year by its label.
 */
export type SchoolYearLabel = { 
/**
 * "2025-2026".
 */
label: string, };

/**
 * One school year.
 */
export type SchoolYearRow = { 
/**
 * "2025-2026".
 */
label: string, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day.
 */
ends_on: string, 
/**
 * The one in work.
 */
current: boolean, 
/**
 * Chi đoàn it has.
 */
branches: number, };

/**
 * All school years, newest first.
 */
export type SchoolYearRows = { 
/**
 * The rows.
 */
rows: Array<SchoolYearRow>, 
/**
 * How many.
 */
total: number, };

/**
 * Nơi lưu thứ hai.
 */
export type SecondPlace = { 
/**
 * Its folder.
 */
folder: string, 
/**
 * It can be reached now.
 */
reachable: boolean, 
/**
 * Instant of the newest backup copied there, RFC 3339.
 */
at: string | null, 
/**
 * Days since then.
 */
days: number | null, 
/**
 * Work was done since, and it is longer ago than the reminder allows.
 */
old: boolean, 
/**
 * Why the last copy there failed.
 */
trouble: string | null, };

/**
 * A companion on the page of a candidate.
 */
export type SectionCompanion = { 
/**
 * The person, if there is a record.
 */
person: string | null, 
/**
 * Họ và tên.
 */
companion: string, 
/**
 * Has left the unit.
 */
gone: string | null, 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn.
 */
branch: string | null, 
/**
 * Short name of the stage.
 */
stage_label: string, 
/**
 * The step that assigned it.
 */
step: string, 
/**
 * `party`, `union`, `probation`.
 */
role: string, 
/**
 * Its name.
 */
role_label: string, 
/**
 * First day.
 */
from: string | null, 
/**
 * Last day.
 */
to: string | null, 
/**
 * It lasts.
 */
current: boolean, 
/**
 * Number of the paper.
 */
number: string | null, 
/**
 * Why it was changed.
 */
reason: string | null, };

/**
 * A remark on the page of a candidate.
 */
export type SectionRemark = { 
/**
 * Period.
 */
period_id: string, 
/**
 * Locked.
 */
locked: boolean, 
/**
 * "Quý I năm 2026".
 */
period: string, 
/**
 * Người nhận xét.
 */
written_by: string | null, 
/**
 * Ưu điểm.
 */
strengths: string | null, 
/**
 * Khuyết điểm.
 */
weaknesses: string | null, 
/**
 * Hướng phấn đấu.
 */
direction: string | null, 
/**
 * Code of the conclusion.
 */
conclusion: string | null, 
/**
 * The conclusion in words.
 */
conclusion_label: string | null, 
/**
 * Signed on.
 */
signed_on: string | null, };

/**
 * A task on the page of a candidate.
 */
export type SectionTask = { 
/**
 * Task.
 */
task: string, 
/**
 * What.
 */
title: string, 
/**
 * Given on.
 */
given_on: string, 
/**
 * By when.
 */
due_on: string | null, 
/**
 * Code of the result.
 */
result: string, 
/**
 * The result in words.
 */
result_label: string, 
/**
 * Judged on.
 */
judged_on: string | null, 
/**
 * Hours.
 */
hours: number | null, 
/**
 * Minh chứng, nhận xét.
 */
said: string | null, 
/**
 * Overdue.
 */
late: boolean, };

/**
 * A sent report by id.
 */
export type SentId = { 
/**
 * The record of it.
 */
id: string, };

/**
 * A report that was sent.
 */
export type SentWire = { 
/**
 * The record of it.
 */
id: string, 
/**
 * «quý II/2026».
 */
period: string, 
/**
 * When.
 */
sent_on: string, 
/**
 * Under which number.
 */
number: string | null, 
/**
 * Note.
 */
note: string | null, };

/**
 * Record the conditions: the whole record; an empty one takes it away.
 */
export type SetConditions = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Facts by key, days as `YYYY-MM-DD`.
 */
facts: Record<string, unknown>, };

/**
 * Write of documents of one file.
 */
export type SetDocuments = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * The documents, each whole.
 */
documents: Array<DocumentSet>, };

/**
 * Set the day of graduation of the school year in work.
 */
export type SetGraduation = { 
/**
 * The day; none = the usual one.
 */
on?: string, };

/**
 * Set the days off of a year.
 */
export type SetHolidays = { 
/**
 * Year.
 */
year: number, 
/**
 * The notice of the year is out.
 */
announced: boolean, 
/**
 * Every row of the year; none = as shipped.
 */
days?: Array<HolidayRow>, };

/**
 * Record what is known of leaving: the whole record; an empty one takes it away.
 */
export type SetLeaving = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Facts by key, days as `YYYY-MM-DD`.
 */
facts: Record<string, unknown>, 
/**
 * What is said of items of the list.
 */
items: Array<HandOverEntry>, };

/**
 * When the chi bộ meets; with nothing given the office has not said.
 */
export type SetMeetings = { 
/**
 * The day of each month.
 */
day?: number, 
/**
 * Days of the months that differ.
 */
dates: Array<string>, };

/**
 * Lay a value over a row.
 */
export type SetOverride = { 
/**
 * Rule.
 */
rule: string, 
/**
 * «25», «3/4».
 */
value: string, 
/**
 * Who confirmed it.
 */
confirmed_by: string, 
/**
 * When.
 */
confirmed_on: string, 
/**
 * Which paper says so.
 */
paper?: string, 
/**
 * First day it holds; none = the day it was confirmed.
 */
from?: string, };

/**
 * Set the usual days of a step.
 */
export type SetPace = { 
/**
 * Step.
 */
code: string, 
/**
 * Days after what it rests on; none = the program's own guess.
 */
days?: number, };

/**
 * A paper of the set and how it stands.
 */
export type SetPaper = { 
/**
 * Paper.
 */
paper: string, 
/**
 * Title.
 */
title: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * Printed as a draft.
 */
draft: boolean, 
/**
 * What prints as dots.
 */
missing: Array<PaperMissing>, };

/**
 * All papers of a ceremony.
 */
export type SetPapers = { 
/**
 * Rows, in the order of being needed.
 */
rows: Array<SetPaper>, 
/**
 * How many.
 */
total: number, 
/**
 * Those left out, because they took their consent back.
 */
left_out: Array<string>, };

/**
 * Set a switch or setting.
 */
export type SetPractice = { 
/**
 * Its name.
 */
name: string, 
/**
 * `true`, `false`, a word, or a number; none = as shipped.
 */
value?: string, };

/**
 * A row by id.
 */
export type SettingId = { 
/**
 * Row.
 */
id: string, };

/**
 * All settings of papers.
 */
export type SettingsPage = { 
/**
 * Names of units, by role, newest first.
 */
units: Array<UnitNameWire>, 
/**
 * Signers.
 */
signers: Array<SignerWire>, 
/**
 * Roles to choose from.
 */
roles: Array<RoleWire>, 
/**
 * What a first paper still lacks, as sentences.
 */
wanted: Array<string>, 
/**
 * The chain of committees, from the chi bộ up; empty: the office has not said.
 */
chain: Array<ChainLevelWire>, 
/**
 * Levels to choose from.
 */
chain_roles: Array<ChainRole>, 
/**
 * Bodies to choose from.
 */
chain_bodies: Array<ChainBody>, };

/**
 * One person on a companion's sheet.
 */
export type SheetCharge = { 
/**
 * What is due: tasks not judged, remarks not written, the nearest deadline.
 */
due: Array<string>, 
/**
 * What was said last.
 */
said: SaidLast | null, 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Chi đoàn.
 */
branch: string | null, 
/**
 * Short name of the stage.
 */
stage_label: string, 
/**
 * The step that assigned it.
 */
step: string, 
/**
 * `party`, `union`, `probation`.
 */
role: string, 
/**
 * Its name.
 */
role_label: string, 
/**
 * First day.
 */
from: string | null, 
/**
 * Last day.
 */
to: string | null, 
/**
 * It lasts.
 */
current: boolean, 
/**
 * Number of the paper.
 */
number: string | null, 
/**
 * Why it was changed.
 */
reason: string | null, };

/**
 * A column and where it goes.
 */
export type SheetColumn = { 
/**
 * Letter.
 */
column: string, 
/**
 * Header text.
 */
title: string, 
/**
 * Code of the field.
 */
field: string, 
/**
 * 0 to 3: how sure.
 */
sure: number, 
/**
 * How its dates are read, in a column of dates.
 */
order?: string, 
/**
 * Whether it overwrites filled fields, where that was said of it alone.
 */
overwrite?: boolean, 
/**
 * Hidden in its sheet, and read all the same.
 */
hidden?: boolean, 
/**
 * How its dates may be read, in a column of dates.
 */
dates?: DatesRead, 
/**
 * Names wholly in capitals, in a column of names.
 */
capitals?: CapitalsRead, };

/**
 * Which column of a sheet goes where.
 */
export type SheetMap = { 
/**
 * File (name or path); every file without it.
 */
file?: string, 
/**
 * Sheet; every sheet without it.
 */
sheet?: string, 
/**
 * Title of the column → code of the field (`ignore` to leave it out).
 */
columns: Array<ColumnChoice>, };

/**
 * One sheet as understood.
 */
export type SheetWire = { 
/**
 * File name.
 */
file: string, 
/**
 * Sheet name.
 */
sheet: string, 
/**
 * Row of the headers (1 = first).
 */
header_row: number, 
/**
 * First rows, as text, for the little picture of the sheet: row number and cells.
 */
top: Array<TopRow>, 
/**
 * Columns.
 */
columns: Array<SheetColumn>, 
/**
 * Rows of people.
 */
people: number, 
/**
 * A map remembered from an earlier import was used.
 */
remembered: boolean, 
/**
 * What was rewritten into Unicode, by column.
 */
mended: Array<MendedColumn>, 
/**
 * The sheet is hidden in its workbook; it is read all the same.
 */
hidden: boolean, 
/**
 * Rows of people that are hidden in it and read all the same.
 */
hidden_rows: number, };

/**
 * A signer to choose.
 */
export type SignerChoice = { 
/**
 * Id.
 */
id: string, 
/**
 * "Nguyễn Hoàng Phúc, Bí thư".
 */
label: string, };

/**
 * Người ký, dated.
 */
export type SignerWire = { 
/**
 * Row; without it a new one.
 */
id?: string, 
/**
 * `union` or `party`.
 */
side: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * "Bí thư", "Phó Bí thư".
 */
post: string, 
/**
 * "TM. BAN CHẤP HÀNH ĐOÀN TRƯỜNG".
 */
authority_line: string, 
/**
 * First day.
 */
valid_from?: string, 
/**
 * Last day.
 */
valid_to?: string, };

/**
 * A station in one line.
 */
export type StationBrief = { 
/**
 * Label.
 */
label: string, 
/**
 * `done`, `current`, `future`.
 */
state: string, 
/**
 * Whether it is a milestone of the Party.
 */
party: boolean, 
/**
 * "15/10/2024, 03-DS/ĐTN".
 */
facts: string | null, };

/**
 * People at a station.
 */
export type StationCount = { 
/**
 * 1 to 10.
 */
number: number, 
/**
 * Label.
 */
label: string, 
/**
 * People there.
 */
count: number, 
/**
 * A milestone of the Party.
 */
party: boolean, 
/**
 * Of these, with something late.
 */
late: number, 
/**
 * Codes of the steps that bring somebody here.
 */
steps: Array<string>, };

/**
 * One of the ten stations.
 */
export type StationWire = { 
/**
 * 1 to 10.
 */
number: number, 
/**
 * Label.
 */
label: string, 
/**
 * `done`, `current`, `done_current` (the mark stands here and all is recorded), `gap` (passed, something is not
 * recorded), `future`.
 */
state: string, 
/**
 * A milestone of the Party.
 */
party: boolean, 
/**
 * Date shown, if any.
 */
on: string | null, 
/**
 * Lines under it: number, who, votes.
 */
lines: Array<string>, 
/**
 * The step that fills it, to open it.
 */
step: string | null, 
/**
 * The step that would fill it next.
 */
wanted: string | null, };

/**
 * A step to choose.
 */
export type StepChoice = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
label: string, 
/**
 * How many of them it is the next step of.
 */
waiting: number, };

/**
 * A field of the form of a step.
 */
export type StepField = { 
/**
 * Key in the facts; `vote.in_favour` for a part of a vote.
 */
key: string, 
/**
 * Label.
 */
label: string, 
/**
 * `date`, `text`, `number`, `choice`, `long_text`, `yes_no`, `rows` (a list of objects).
 */
kind: string, 
/**
 * Values and labels, for `choice`.
 */
choices: Array<[string, string]>, 
/**
 * What is proposed.
 */
proposed: string | null, 
/**
 * What stands in the empty field: the number of members the chain of committees tells.
 */
hint?: string, 
/**
 * Rarely used: shown under «Thêm».
 */
more: boolean, 
/**
 * Fields of one row, for `rows`.
 */
columns?: Array<RowField>, };

/**
 * Ask for the form of a step for many.
 */
export type StepManyAsk = { 
/**
 * Candidacies.
 */
candidates: Array<string>, 
/**
 * The step; none = what most of them are waiting for.
 */
code?: string, };

/**
 * What is one person's own.
 */
export type StepOfOne = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Own day.
 */
on?: string, 
/**
 * Own facts, over those of all.
 */
facts: Record<string, unknown>, 
/**
 * Own note.
 */
note?: string, };

/**
 * A recorded step.
 */
export type StepWire = { 
/**
 * Step.
 */
id: string, 
/**
 * Code.
 */
code: string, 
/**
 * Vietnamese name.
 */
label: string, 
/**
 * Day it happened.
 */
on: string | null, 
/**
 * Facts, as recorded.
 */
facts: Record<string, unknown>, 
/**
 * Facts as lines of text.
 */
lines: Array<string>, 
/**
 * Note.
 */
note: string | null, 
/**
 * Voided, and why.
 */
voided: string | null, 
/**
 * Facts its form asks for that are empty.
 */
missing: Array<string>, 
/**
 * A step `void` itself (not offered for changing).
 */
void: boolean, 
/**
 * Fields of its form, to correct it or to fill in what is missing.
 */
fields: Array<StepField>, };

/**
 * Done, or not after all.
 */
export type TaskFinish = { 
/**
 * Task.
 */
id: string, 
/**
 * Done.
 */
done: boolean, };

/**
 * One thing to prepare.
 */
export type TaskId = { 
/**
 * Task.
 */
id: string, };

/**
 * Việc chuẩn bị.
 */
export type TaskRow = { 
/**
 * Task.
 */
id: string, 
/**
 * What to do.
 */
title: string, 
/**
 * Who does it.
 */
who: string | null, 
/**
 * By when.
 */
due_on: string | null, 
/**
 * When it was done.
 */
done_on: string | null, 
/**
 * The day has passed and it is not done.
 */
late: boolean, };

/**
 * Add a thing to prepare, or change one.
 */
export type TaskSet = { 
/**
 * Ceremony.
 */
ceremony: string, 
/**
 * The one to change; without it a new one.
 */
id?: string, 
/**
 * What to do.
 */
title: string, 
/**
 * Who does it.
 */
who?: string, 
/**
 * By when.
 */
due_on?: string, };

/**
 * Put a file in as a template.
 */
export type TemplateAdd = { 
/**
 * The file.
 */
path: string, 
/**
 * Its name here.
 */
name: string, };

/**
 * Write a template to a file.
 */
export type TemplateExport = { 
/**
 * Template.
 */
id: string, 
/**
 * Where to, ending `.docx`.
 */
path: string, };

/**
 * The file written.
 */
export type TemplateExported = { 
/**
 * Where it lies.
 */
path: string, };

/**
 * Fill a template.
 */
export type TemplateFill = { 
/**
 * Template.
 */
id: string, 
/**
 * People (or candidacies), in order.
 */
people: Array<string>, 
/**
 * Where to: a file ending `.docx` for one person or a template with a repeated row, else a folder.
 */
path: string, };

/**
 * The files written.
 */
export type TemplateFilled = { 
/**
 * Where they lie, in the order of the people.
 */
paths: Array<string>, 
/**
 * Values that were not known and print as dots.
 */
missing: number, 
/**
 * Those left out, because they took their consent back.
 */
left_out: Array<string>, };

/**
 * What was found in a template.
 */
export type TemplateFound = { 
/**
 * Placeholders that are known.
 */
known: Array<string>, 
/**
 * Those that are not: they print as dots.
 */
unknown: Array<string>, 
/**
 * What is broken, a sentence each; it must be put right before filling.
 */
broken: Array<string>, 
/**
 * A table row is repeated for each person: one file for all of them.
 */
repeats: boolean, };

/**
 * A template by id.
 */
export type TemplateId = { 
/**
 * Template.
 */
id: string, };

/**
 * A file to look at, or a template.
 */
export type TemplateLook = { 
/**
 * The file.
 */
path?: string, 
/**
 * Or the template.
 */
id?: string, };

/**
 * People chosen elsewhere.
 */
export type TemplatePeople = { 
/**
 * Persons (or candidacies).
 */
people: Array<string>, };

/**
 * A template with somebody's facts.
 */
export type TemplatePreview = { 
/**
 * Template.
 */
id: string, 
/**
 * Person (or candidacy).
 */
person: string, };

/**
 * Put a changed file in the place of a template.
 */
export type TemplateReplace = { 
/**
 * Template.
 */
id: string, 
/**
 * The file.
 */
path: string, };

/**
 * A template.
 */
export type TemplateRow = { 
/**
 * Its id; `starter:…` for those that come with the program.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Comes with the program.
 */
starter: boolean, 
/**
 * When it was put in.
 */
added_on: string | null, };

/**
 * All templates, those of the office first, and what may stand in one.
 */
export type TemplateRows = { 
/**
 * Rows.
 */
rows: Array<TemplateRow>, 
/**
 * How many.
 */
total: number, 
/**
 * Placeholders that are known: name and what is put there.
 */
names: Array<[string, string]>, };

/**
 * What each placeholder becomes.
 */
export type TemplateValues = { 
/**
 * Họ và tên.
 */
person: string, 
/**
 * Placeholder and its value; none prints as dots.
 */
values: Array<[string, string | null]>, };

/**
 * Nhiệm kỳ.
 */
export type Term = { 
/**
 * "2022–2027".
 */
label: string, 
/**
 * First day.
 */
from: string, };

/**
 * Done, or not done after all.
 */
export type TodoFinish = { 
/**
 * To-do.
 */
id: string, 
/**
 * Done; false takes it back.
 */
done: boolean, };

/**
 * An own to-do by id.
 */
export type TodoId = { 
/**
 * To-do.
 */
id: string, };

/**
 * An own to-do, new or changed.
 */
export type TodoSet = { 
/**
 * Without it a new one.
 */
id?: string, 
/**
 * What to do.
 */
title: string, 
/**
 * By when.
 */
due_on?: string, 
/**
 * Note.
 */
note?: string, 
/**
 * About a person.
 */
person?: string, 
/**
 * About a candidacy.
 */
candidate?: string, };

/**
 * One of the first rows of a sheet.
 */
export type TopRow = { 
/**
 * Row number.
 */
row: number, 
/**
 * Its first cells.
 */
cells: Array<string>, };

/**
 * How many were touched.
 */
export type Touched = { 
/**
 * People.
 */
count: number, };

/**
 * Who would be refused.
 */
export type TriedMany = { 
/**
 * None: it can be recorded for all.
 */
refused: Array<RefusedOne>, 
/**
 * What rules would say of all of them together.
 */
notes: Array<string>, };

/**
 * What was taken back, or done again.
 */
export type Undone = { 
/**
 * "Đã hoàn tác: …".
 */
sentence: string, 
/**
 * The operation taken back or done again.
 */
of: string, };

/**
 * What was being typed when it was locked.
 */
export type Unfinished = { 
/**
 * As it was given; told once.
 */
unfinished: string | null, };

/**
 * One thing a rule says of the roll or of chi đoàn.
 */
export type UnionFinding = { 
/**
 * Key of it in the agenda.
 */
key: string, 
/**
 * Rule.
 */
rule_id: string, 
/**
 * Short name of the rule.
 */
label: string, 
/**
 * What to do.
 */
title: string, 
/**
 * Which chi đoàn.
 */
about: string, 
/**
 * Chi đoàn (id), where it is about one.
 */
branch: string | null, 
/**
 * `blocks`, `warns`, `informs`.
 */
severity: string | null, 
/**
 * What the rule says of the first of them.
 */
sentence: string, 
/**
 * Where the rule comes from.
 */
source: string, 
/**
 * How many people or chi đoàn.
 */
count: number, };

/**
 * Everything of that kind.
 */
export type UnionFindings = { 
/**
 * The findings.
 */
rows: Array<UnionFinding>, 
/**
 * How many.
 */
total: number, };

/**
 * A name of a role, dated.
 */
export type UnitNameWire = { 
/**
 * Row; without it a new one.
 */
id?: string, 
/**
 * Code of the role (path.md §9): `school`, `own_union`, `union_upper`, `party_branch`, `place_line` …
 */
role: string, 
/**
 * Full name.
 */
name: string, 
/**
 * Short name, for narrow columns.
 */
short_name?: string, 
/**
 * Symbol in numbers of papers ("ĐTN").
 */
symbol?: string, 
/**
 * First day it holds; none = always.
 */
valid_from?: string, 
/**
 * Last day it holds.
 */
valid_to?: string, };

/**
 * A file that was left out.
 */
export type UnreadFile = { 
/**
 * File name.
 */
file: string, 
/**
 * Code of the refusal: `file_password` asks for a password.
 */
code: string, 
/**
 * Why.
 */
sentence: string, };

/**
 * A new user.
 */
export type UserAdd = { 
/**
 * Name.
 */
name: string, 
/**
 * First password, at least 10 characters.
 */
password: string, 
/**
 * Password of the one at work.
 */
present?: string, };

/**
 * A user by id.
 */
export type UserId = { 
/**
 * Row.
 */
id: string, };

/**
 * A new password.
 */
export type UserPassword = { 
/**
 * Whose.
 */
id: string, 
/**
 * The new password, at least 10 characters.
 */
password: string, 
/**
 * Password of the one at work.
 */
present?: string, };

/**
 * Somebody who shall not open the office any more.
 */
export type UserRemove = { 
/**
 * Who.
 */
id: string, 
/**
 * Password of the one at work.
 */
present?: string, };

/**
 * Người dùng, as the list shows them.
 */
export type UserRow = { 
/**
 * Row.
 */
id: string, 
/**
 * Name, as the journal writes it.
 */
name: string, 
/**
 * Since when, an instant; unknown for users of an older version.
 */
since: string | null, 
/**
 * The one at work now.
 */
here: boolean, };

/**
 * Everything of «Mở và khóa».
 */
export type UsersPage = { 
/**
 * By name.
 */
rows: Array<UserRow>, 
/**
 * Each change asks for the password of the one at work.
 */
asks_password: boolean, 
/**
 * The recovery code opened the office: passwords can be set without knowing one.
 */
by_code: boolean, 
/**
 * Why nothing can be set here (the demonstration without a password).
 */
closed: string | null, 
/**
 * Minutes without use until the office is locked.
 */
minutes: number, };

/**
 * A value of a column of words.
 */
export type ValueRead = { 
/**
 * Code of the field.
 */
field: string, 
/**
 * As the list writes it.
 */
old: string, 
/**
 * As it is kept; the same where no word is known for it.
 */
new: string, 
/**
 * In how many rows.
 */
rows: number, 
/**
 * A known word.
 */
known: boolean, 
/**
 * By the office's own dictionary, or by what was taught with this import.
 */
taught: boolean, };

/**
 * Kết luận of one row.
 */
export type Verdict = "new" | "same" | "changes" | "doubtful" | "rejected";

/**
 * How many rows of each verdict.
 */
export type VerdictCounts = { 
/**
 * Mới.
 */
new: number, 
/**
 * Trùng khớp.
 */
same: number, 
/**
 * Thay đổi.
 */
changes: number, 
/**
 * Cần xem.
 */
doubtful: number, 
/**
 * Từ chối.
 */
rejected: number, };

/**
 * Void a step.
 */
export type VoidStep = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Step.
 */
step: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Numbers of a vote.
 */
export type VoteSet = { 
/**
 * Tổng số.
 */
total?: number, 
/**
 * Có mặt.
 */
present?: number, 
/**
 * Tán thành.
 */
in_favour?: number, 
/**
 * Không tán thành.
 */
against?: number, };

/**
 * A spelling and the word it stands for in this office.
 */
export type WordChoice = { 
/**
 * Code of the field: `ethnicity`, `religion`, `post`, `class`, `sex`, `kind`.
 */
field: string, 
/**
 * As lists write it.
 */
from: string, 
/**
 * As it is kept.
 */
to: string, };

/**
 * A field that has words.
 */
export type WordField = { 
/**
 * Code.
 */
code: string, 
/**
 * Vietnamese name.
 */
label: string, };

/**
 * The words a field has, to choose from where an unknown one is taught.
 */
export type WordList = { 
/**
 * Code of the field, as `ValueRead` names it.
 */
field: string, 
/**
 * Its words.
 */
words: Array<string>, };

/**
 * One year in one sentence: which one. A school year, or two days; without either the school year in work.
 */
export type YearAsk = { 
/**
 * "2020-2021".
 */
year?: string, 
/**
 * First day of a span.
 */
from?: string, 
/**
 * Its last day, included.
 */
to?: string, 
/**
 * What the span is called: a campaign, a term.
 */
name?: string, 
/**
 * The day that places an admission: `decision` (its issue, by default) or `ceremony`.
 */
placed_by?: string, };

/**
 * One field of one person's year, as typed or chosen; empty clears it.
 */
export type YearCell = { 
/**
 * Person.
 */
person: string, 
/**
 * A field of [`YearRecord`].
 */
field: string, 
/**
 * A code, its words, or text.
 */
value: string, };

/**
 * Admissions of one school year.
 */
export type YearCount = { 
/**
 * "2025-2026".
 */
label: string, 
/**
 * Ceremonies held: people.
 */
held: number, 
/**
 * Waiting for the ceremony (current year only).
 */
waiting: number, };

/**
 * Write what is recorded of a chi đoàn in a school year as a file.
 */
export type YearExport = { 
/**
 * Chi đoàn (id).
 */
branch: string, 
/**
 * Năm học; the one in work without it.
 */
school_year?: string, 
/**
 * Where to, ending `.xlsx` or `.csv`.
 */
path: string, };

/**
 * Kết quả năm học của một chi đoàn.
 */
export type YearGrid = { 
/**
 * Class name in that year.
 */
name: string, 
/**
 * Năm học.
 */
school_year: string, 
/**
 * Words of kết quả học tập; none where nobody goes to school.
 */
study: Array<YearWord>, 
/**
 * Words of kết quả rèn luyện.
 */
conduct: Array<YearWord>, 
/**
 * Levels of the scale in use, «Chưa xếp loại» last.
 */
ratings: Array<YearWord>, 
/**
 * Since when the ratings of the year are locked.
 */
locked_on: string | null, 
/**
 * Earlier locks and why they were opened, newest first.
 */
opened: Array<OpenedLock>, 
/**
 * Everybody of the year, in name order.
 */
rows: Array<YearLine>, 
/**
 * How many.
 */
total: number, };

/**
 * One person in one year.
 */
export type YearLine = { 
/**
 * Person.
 */
id: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * `YYYY-MM-DD`, or `YYYY`.
 */
born_on: string | null, 
/**
 * Code of office.md §3.
 */
status: string, 
/**
 * A member, who may be rated; thanh niên are not.
 */
rated: boolean, 
/**
 * Last day in the chi đoàn, when it has passed.
 */
left_on: string | null, 
/**
 * What is recorded.
 */
record: YearRecord, 
/**
 * What rules say of it.
 */
findings: Array<FindingWire>, };

/**
 * A school year, or the one in work.
 */
export type YearNamed = { 
/**
 * Năm học.
 */
school_year?: string, };

/**
 * One number, and who stands behind it.
 */
export type YearNumber = { 
/**
 * `introduced`, `certified`, `resolved`, `admitted`, `official`.
 */
code: string, 
/**
 * "kết nạp".
 */
label: string, 
/**
 * How many.
 */
count: number, 
/**
 * Said in the sentence.
 */
said: boolean, 
/**
 * Who, by day and then by name.
 */
people: Array<YearPerson>, };

/**
 * Somebody behind a number.
 */
export type YearPerson = { 
/**
 * Candidacy.
 */
candidate: string, 
/**
 * Họ và tên.
 */
name: string, 
/**
 * Class at that time.
 */
branch: string | null, 
/**
 * The day it happened.
 */
on: string, };

/**
 * What is recorded of a person for a year; codes of words, empty = nothing.
 */
export type YearRecord = { 
/**
 * Học tập, cả năm.
 */
study: string, 
/**
 * Rèn luyện, cả năm.
 */
conduct: string, 
/**
 * Học tập, học kỳ I.
 */
term_study: string, 
/**
 * Rèn luyện, học kỳ I.
 */
term_conduct: string, 
/**
 * Xếp loại đoàn viên: code.
 */
rating: string, 
/**
 * The same in words of the scale it was made with.
 */
rating_label: string, 
/**
 * Chương trình rèn luyện registered.
 */
programme: string, 
/**
 * Its result.
 */
programme_result: string, 
/**
 * Ưu điểm.
 */
strengths: string, 
/**
 * Khuyết điểm.
 */
weaknesses: string, 
/**
 * Ghi chú.
 */
note: string, };

/**
 * One year in one sentence.
 */
export type YearSentence = { 
/**
 * "Năm học 2020–2021".
 */
title: string, 
/**
 * "Năm học 2020–2021: giới thiệu 12, kết nạp 04."
 */
sentence: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * `decision` or `ceremony`.
 */
placed_by: string, 
/**
 * By which day an admission is counted, as a sentence.
 */
counted_by: string, 
/**
 * The numbers, in the order of the path.
 */
numbers: Array<YearNumber>, 
/**
 * School years that can be asked for, newest first.
 */
years: Array<string>, };

/**
 * Write cells of a school year: one operation, however many.
 */
export type YearSet = { 
/**
 * Năm học; the one in work without it.
 */
school_year?: string, 
/**
 * The cells.
 */
cells: Array<YearCell>, };

/**
 * Open a locked year.
 */
export type YearUnlock = { 
/**
 * Năm học; the one in work without it.
 */
school_year?: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A word that may be chosen.
 */
export type YearWord = { 
/**
 * Stored word; without it a new level gets one.
 */
code: string, 
/**
 * What lists print.
 */
label: string, 
/**
 * What a narrow column shows.
 */
short: string, };

/** What a command that changed something says beside its reply. */
export type Changed = { changes?: Array<string>, operation?: string, said?: string };

/** Every command: its arguments and its reply. */
export interface Commands {
  'office.status': { args: Nothing; reply: OfficeStatus };
  'office.create': { args: OfficeCreate; reply: OfficeCreated & Changed };
  'office.place': { args: OfficePlace; reply: PlaceAdvice };
  'office.recovery_sheet': { args: Nothing; reply: RecoverySheet };
  'office.save_recovery_sheet': { args: RecoverySheetSave; reply: Nothing & Changed };
  'office.confirm_recovery': { args: RecoveryConfirm; reply: Nothing };
  'office.unlock': { args: OfficeUnlock; reply: OfficeStatus & Changed };
  'office.open_folder': { args: OfficeFolder; reply: OfficeStatus & Changed };
  'office.demo': { args: OfficeDemo; reply: OfficeStatus & Changed };
  'office.close': { args: Nothing; reply: OfficeStatus & Changed };
  'office.lock': { args: OfficeLock; reply: OfficeStatus & Changed };
  'office.take_unfinished': { args: Nothing; reply: Unfinished & Changed };
  'office.set_lock_minutes': { args: LockMinutes; reply: OfficeStatus & Changed };
  'office.check': { args: Nothing; reply: OfficeHealth };
  'office.repair': { args: Nothing; reply: OfficeRepaired & Changed };
  'overview.get': { args: Nothing; reply: Overview };
  'overview.year_sentence': { args: YearAsk; reply: YearSentence };
  'agenda.list': { args: AgendaList; reply: AgendaRows };
  'agenda.counts': { args: Nothing; reply: AgendaCounts };
  'agenda.save_todo': { args: TodoSet; reply: TodoId & Changed };
  'agenda.finish_todo': { args: TodoFinish; reply: Nothing & Changed };
  'agenda.remove_todo': { args: TodoId; reply: Nothing & Changed };
  'agenda.snooze': { args: AgendaSnooze; reply: Nothing & Changed };
  'agenda.wake': { args: AgendaKey; reply: Nothing & Changed };
  'agenda.export_ics': { args: AgendaExport; reply: CalendarWritten & Changed };
  'settings.get': { args: Nothing; reply: SettingsPage };
  'settings.set_unit': { args: UnitNameWire; reply: SettingId & Changed };
  'settings.remove_unit': { args: SettingId; reply: Nothing & Changed };
  'settings.set_level': { args: ChainLevelWire; reply: SettingId & Changed };
  'settings.remove_level': { args: SettingId; reply: Nothing & Changed };
  'settings.set_signer': { args: SignerWire; reply: SettingId & Changed };
  'settings.remove_signer': { args: SettingId; reply: Nothing & Changed };
  'rules.book': { args: Nothing; reply: RuleBook };
  'rules.override': { args: SetOverride; reply: Nothing & Changed };
  'rules.remove_override': { args: RemoveOverride; reply: Nothing & Changed };
  'rules.set_practice': { args: SetPractice; reply: Nothing & Changed };
  'rules.set_holidays': { args: SetHolidays; reply: Nothing & Changed };
  'rules.set_meetings': { args: SetMeetings; reply: Nothing & Changed };
  'rules.answer_question': { args: AnswerQuestion; reply: Nothing & Changed };
  'users.list': { args: Nothing; reply: UsersPage };
  'users.add': { args: UserAdd; reply: UserId & Changed };
  'users.set_password': { args: UserPassword; reply: UserId & Changed };
  'users.remove': { args: UserRemove; reply: Nothing & Changed };
  'users.renew_code': { args: CodeRenew; reply: CodeRenewed & Changed };
  'users.confirm_code': { args: RecoveryConfirm; reply: Nothing & Changed };
  'reports.list': { args: Nothing; reply: ReportRows };
  'reports.save': { args: ReportSet; reply: ReportId & Changed };
  'reports.remove': { args: ReportId; reply: Nothing & Changed };
  'reports.mark_sent': { args: MarkSent; reply: SentId & Changed };
  'reports.unmark_sent': { args: SentId; reply: Nothing & Changed };
  'union.findings': { args: Nothing; reply: UnionFindings };
  'school_years.list': { args: Nothing; reply: SchoolYearRows };
  'school_years.add': { args: SchoolYearLabel; reply: SchoolYearLabel & Changed };
  'school_years.set_current': { args: SchoolYearLabel; reply: SchoolYearLabel & Changed };
  'branches.list': { args: BranchesList; reply: BranchRows };
  'branches.save': { args: BranchSet; reply: BranchId & Changed };
  'branches.remove': { args: BranchId; reply: Nothing & Changed };
  'members.search': { args: MembersSearch; reply: MemberRows };
  'members.get': { args: MemberId; reply: MemberPage };
  'members.add': { args: MemberAdd; reply: MemberSaved & Changed };
  'members.update': { args: MemberUpdate; reply: MemberSaved & Changed };
  'members.move': { args: MembersMove; reply: Touched & Changed };
  'members.end': { args: MembersEnd; reply: Touched & Changed };
  'members.set_consent': { args: ConsentSet; reply: Touched & Changed };
  'members.layouts': { args: LayoutsList; reply: LayoutRows };
  'members.keep_layout': { args: LayoutKeep; reply: LayoutId & Changed };
  'members.drop_layout': { args: LayoutId; reply: Nothing & Changed };
  'members.export': { args: MembersExport; reply: FileWritten & Changed };
  'yearly.grid': { args: BranchInYear; reply: YearGrid };
  'yearly.export': { args: YearExport; reply: FileWritten & Changed };
  'yearly.set': { args: YearSet; reply: Touched & Changed };
  'yearly.set_scale': { args: RatingLevels; reply: Nothing & Changed };
  'yearly.lock': { args: YearNamed; reply: Nothing & Changed };
  'yearly.unlock': { args: YearUnlock; reply: Nothing & Changed };
  'yearly.fees': { args: BranchInYear; reply: FeeGrid };
  'yearly.set_months': { args: MonthsSet; reply: Touched & Changed };
  'yearly.set_rates': { args: FeeRatesSet; reply: Nothing & Changed };
  'yearly.of_person': { args: MemberId; reply: PersonYears };
  'yearly.save_reward': { args: AwardSet; reply: AwardId & Changed };
  'yearly.remove_reward': { args: AwardId; reply: Nothing & Changed };
  'yearly.save_discipline': { args: AwardSet; reply: AwardId & Changed };
  'yearly.remove_discipline': { args: AwardId; reply: Nothing & Changed };
  'yearly.set_education': { args: EducationSet; reply: Nothing & Changed };
  'import.preview': { args: ImportPreview; reply: ImportPlanWire };
  'import.commit': { args: ImportCommit; reply: ImportCommitted & Changed };
  'import.saved': { args: Nothing; reply: SavedImports };
  'import.take_up': { args: SavedImportId; reply: SavedChoices };
  'import.save': { args: ImportSave; reply: SavedImportId & Changed };
  'import.drop_saved': { args: SavedImportId; reply: Nothing & Changed };
  'import.words': { args: Nothing; reply: ImportWords };
  'import.set_word': { args: ImportWordSet; reply: ImportWordId & Changed };
  'import.forget_word': { args: ImportWordId; reply: Nothing & Changed };
  'import.save_form': { args: ImportForm; reply: ImportFormWritten };
  'import.photos_look': { args: PhotosLook; reply: PhotoRows };
  'import.save_rejected': { args: ImportRejected; reply: FileWritten & Changed };
  'candidates.list': { args: CandidatesList; reply: CandidateRows };
  'candidates.get': { args: CandidateId; reply: CandidatePage };
  'candidates.plan': { args: PlanAsk; reply: PathPlans };
  'candidates.files': { args: FilesAsk; reply: FilesList };
  'candidates.export': { args: CandidatesExport; reply: FileWritten & Changed };
  'candidates.step_many': { args: StepManyAsk; reply: ManySteps };
  'candidates.try_step_many': { args: RecordStepMany; reply: TriedMany };
  'candidates.open': { args: CandidatesOpen; reply: CandidatesOpened & Changed };
  'candidates.record_step': { args: RecordStep; reply: CandidateStands & Changed };
  'candidates.record_step_many': { args: RecordStepMany; reply: RecordedMany & Changed };
  'candidates.void_step': { args: VoidStep; reply: CandidateStands & Changed };
  'candidates.correct_step': { args: CorrectStep; reply: CandidateStands & Changed };
  'candidates.plan_event': { args: PlanEvent; reply: CandidateStands & Changed };
  'candidates.set_conditions': { args: SetConditions; reply: CandidateStands & Changed };
  'candidates.set_documents': { args: SetDocuments; reply: CandidateStands & Changed };
  'candidates.set_leaving': { args: SetLeaving; reply: CandidateStands & Changed };
  'candidates.set_graduation': { args: SetGraduation; reply: Nothing & Changed };
  'candidates.set_pace': { args: SetPace; reply: Nothing & Changed };
  'classes.list': { args: Nothing; reply: ClassesList };
  'classes.get': { args: ClassId; reply: ClassPage };
  'classes.offer': { args: ClassId; reply: ClassOffer };
  'classes.numbers': { args: ClassNumbersAsk; reply: ClassNumbers };
  'classes.save': { args: ClassSet; reply: ClassSaved & Changed };
  'classes.remove': { args: ClassId; reply: Nothing & Changed };
  'classes.add_people': { args: ClassPeople; reply: ClassSaved & Changed };
  'classes.remove_people': { args: ClassPeople; reply: ClassSaved & Changed };
  'classes.send': { args: ClassSend; reply: ClassSent & Changed };
  'classes.record': { args: ClassRecord; reply: ClassRecorded & Changed };
  'hand_overs.list': { args: HandOversAsk; reply: HandOversList };
  'hand_overs.offer': { args: Nothing; reply: HandOverOffer };
  'hand_overs.open': { args: HandOversOpen; reply: HandOversDone & Changed };
  'hand_overs.mark': { args: HandOversMark; reply: HandOversDone & Changed };
  'hand_overs.note': { args: HandOversNote; reply: HandOversDone & Changed };
  'hand_overs.close': { args: HandOversClose; reply: HandOversDone & Changed };
  'hand_overs.letters': { args: HandOversLetters; reply: HandOverLettersMade & Changed };
  'companions.list': { args: CompanionsAsk; reply: CompanionsList };
  'companions.get': { args: CompanionAsk; reply: CompanionSheet };
  'companions.overview': { args: CompanionsSpan; reply: CompanionsOverview };
  'companions.save_person': { args: CompanionPerson; reply: CompanionSaved & Changed };
  'companions.remove_person': { args: CompanionId; reply: Nothing & Changed };
  'companions.set_limit': { args: CompanionLimit; reply: Nothing & Changed };
  'companions.assign': { args: CompanionAssign; reply: CompanionAssigned & Changed };
  'companions.end': { args: CompanionEnd; reply: Nothing & Changed };
  'challenges.list': { args: ChallengesAsk; reply: ChallengesList };
  'challenges.get': { args: ChallengeId; reply: ChallengePage };
  'challenges.save': { args: ChallengeSet; reply: ChallengeSaved & Changed };
  'challenges.take_out': { args: ChallengePeople; reply: ChallengeSaved & Changed };
  'challenges.remove': { args: ChallengeId; reply: Nothing & Changed };
  'challenges.judge': { args: ChallengeJudge; reply: ChallengeSaved & Changed };
  'challenges.save_pattern': { args: ChallengePattern; reply: ChallengeSaved & Changed };
  'challenges.remove_pattern': { args: ChallengeId; reply: Nothing & Changed };
  'challenges.add_patterns': { args: ChallengePatterns; reply: Nothing & Changed };
  'remarks.periods': { args: Nothing; reply: RemarkPeriods };
  'remarks.get': { args: RemarkPeriodId; reply: RemarkGrid };
  'remarks.read_forms': { args: RemarkFormsRead; reply: RemarkFormsPlan };
  'remarks.open': { args: RemarksOpen; reply: RemarksSaved & Changed };
  'remarks.add_people': { args: RemarksAdd; reply: RemarksSaved & Changed };
  'remarks.fill': { args: RemarksFill; reply: RemarksSaved & Changed };
  'remarks.take_forms': { args: RemarkFormsTake; reply: RemarksSaved & Changed };
  'remarks.lock': { args: RemarkPeriodId; reply: RemarksSaved & Changed };
  'remarks.unlock': { args: RemarksUnlock; reply: Nothing & Changed };
  'remarks.remove': { args: RemarkPeriodId; reply: Nothing & Changed };
  'remarks.save_forms': { args: RemarkFormsSave; reply: RemarkFormsSaved & Changed };
  'reviews.list': { args: Nothing; reply: ReviewsList };
  'reviews.get': { args: ReviewId; reply: ReviewPage };
  'reviews.offer': { args: Nothing; reply: ReviewOffer };
  'reviews.save': { args: ReviewSet; reply: ReviewSaved & Changed };
  'reviews.change': { args: ReviewChange; reply: ReviewSaved & Changed };
  'reviews.remove': { args: ReviewId; reply: Nothing & Changed };
  'rounds.list': { args: Nothing; reply: RoundsList };
  'rounds.get': { args: RoundId; reply: RoundPage };
  'rounds.offer': { args: RoundId; reply: RoundOffer };
  'rounds.open': { args: RoundOpen; reply: RoundSaved & Changed };
  'rounds.change': { args: RoundChange; reply: RoundSaved & Changed };
  'rounds.remove': { args: RoundId; reply: Nothing & Changed };
  'rounds.add_people': { args: RoundPeople; reply: RoundSaved & Changed };
  'rounds.take_out': { args: RoundOut; reply: RoundSaved & Changed };
  'rounds.fill': { args: RoundFill; reply: RoundSaved & Changed };
  'rounds.decide': { args: RoundDecide; reply: RoundDecided & Changed };
  'rounds.reopen': { args: RoundId; reply: RoundSaved & Changed };
  'attachments.list': { args: AttachmentsOf; reply: Attachments };
  'attachments.look': { args: AttachmentsLook; reply: AttachmentsLooked };
  'attachments.match': { args: AttachmentsMatch; reply: AttachmentsMatched };
  'attachments.thumb': { args: AttachmentPath; reply: AttachmentShown };
  'attachments.read': { args: AttachmentId; reply: AttachmentShown };
  'attachments.add': { args: AttachmentsAdd; reply: AttachmentsAdded & Changed };
  'attachments.add_many': { args: AttachmentsAddMany; reply: AttachmentsAdded & Changed };
  'attachments.note': { args: AttachmentNote; reply: Nothing & Changed };
  'attachments.remove': { args: AttachmentId; reply: Nothing & Changed };
  'attachments.save': { args: AttachmentSave; reply: AttachmentSaved & Changed };
  'ceremonies.list': { args: Nothing; reply: CeremonyRows };
  'ceremonies.get': { args: CeremonyId; reply: CeremonyPage };
  'ceremonies.save': { args: CeremonySet; reply: CeremonySaved & Changed };
  'ceremonies.remove': { args: CeremonyId; reply: Nothing & Changed };
  'ceremonies.add_people': { args: CeremonyPeople; reply: CeremonySaved & Changed };
  'ceremonies.remove_people': { args: CeremonyPeople; reply: CeremonySaved & Changed };
  'ceremonies.reorder': { args: CeremonyPeople; reply: CeremonySaved & Changed };
  'ceremonies.set_admittee': { args: AdmitteeSet; reply: CeremonySaved & Changed };
  'ceremonies.save_guest': { args: GuestSet; reply: CeremonySaved & Changed };
  'ceremonies.mark_guests': { args: GuestMark; reply: CeremonySaved & Changed };
  'ceremonies.reorder_guests': { args: GuestOrder; reply: CeremonySaved & Changed };
  'ceremonies.remove_guest': { args: GuestId; reply: CeremonySaved & Changed };
  'ceremonies.save_task': { args: TaskSet; reply: CeremonySaved & Changed };
  'ceremonies.finish_task': { args: TaskFinish; reply: CeremonySaved & Changed };
  'ceremonies.remove_task': { args: TaskId; reply: CeremonySaved & Changed };
  'ceremonies.propose_tasks': { args: CeremonyId; reply: CeremonySaved & Changed };
  'ceremonies.record_result': { args: CeremonyResult; reply: CeremonySaved & Changed };
  'papers.list': { args: Nothing; reply: PaperRows };
  'papers.view': { args: PaperAsk; reply: PaperView };
  'papers.page': { args: PaperPageAsk; reply: PaperPage };
  'papers.text': { args: PaperAsk; reply: PaperText };
  'papers.write': { args: PaperWrite; reply: Nothing & Changed };
  'papers.fill_in': { args: PaperFillIn; reply: Nothing & Changed };
  'papers.set_order': { args: PaperOrder; reply: Nothing & Changed };
  'papers.save_variant': { args: PaperVariantSet; reply: PaperVariantId & Changed };
  'papers.remove_variant': { args: PaperVariantId; reply: Nothing & Changed };
  'papers.programme': { args: ProgrammeAsk; reply: Programme };
  'papers.set_programme': { args: ProgrammeSet; reply: Nothing & Changed };
  'papers.ceremony_set': { args: CeremonySetAsk; reply: SetPapers };
  'papers.make_ceremony_set': { args: CeremonySetMake; reply: CeremonySetMade & Changed };
  'papers.ceremony_set_printed': { args: CeremonySetAsk; reply: Nothing & Changed };
  'papers.label_formats': { args: Nothing; reply: LabelFormats };
  'papers.save_label_format': { args: LabelFormat; reply: LabelFormatId & Changed };
  'papers.remove_label_format': { args: LabelFormatId; reply: Nothing & Changed };
  'papers.give_number': { args: PaperAsk; reply: NumberGiven & Changed };
  'papers.make': { args: PaperMake; reply: PaperMade & Changed };
  'papers.make_each': { args: PapersMake; reply: PapersMade & Changed };
  'papers.printed': { args: PaperAsk; reply: Nothing & Changed };
  'templates.list': { args: Nothing; reply: TemplateRows };
  'templates.inspect': { args: TemplateLook; reply: TemplateFound };
  'templates.preview': { args: TemplatePreview; reply: TemplateValues };
  'templates.people': { args: TemplatePeople; reply: PeopleNamed };
  'templates.add': { args: TemplateAdd; reply: TemplateId & Changed };
  'templates.replace': { args: TemplateReplace; reply: TemplateId & Changed };
  'templates.remove': { args: TemplateId; reply: Nothing & Changed };
  'templates.export': { args: TemplateExport; reply: TemplateExported & Changed };
  'templates.fill': { args: TemplateFill; reply: TemplateFilled & Changed };
  'register.list': { args: Nothing; reply: RegisterRows };
  'register.give': { args: GiveNumber; reply: NumberGiven & Changed };
  'register.cancel': { args: CancelNumber; reply: Nothing & Changed };
  'register.set': { args: Numbering; reply: Nothing & Changed };
  'find.everything': { args: FindAsk; reply: FoundRows };
  'backup.make': { args: BackupMake; reply: BackupRow & Changed };
  'backup.automatic': { args: Nothing; reply: BackupAutomatic & Changed };
  'backup.list': { args: Nothing; reply: BackupRows };
  'backup.state': { args: Nothing; reply: BackupState };
  'backup.set': { args: BackupChoices; reply: BackupState & Changed };
  'backup.verify': { args: BackupVerify; reply: BackupRow };
  'backup.compare': { args: BackupVerify; reply: BackupCompared };
  'backup.look': { args: BackupLook; reply: OfficeStatus & Changed };
  'backup.restore': { args: BackupRestore; reply: BackupRestored & Changed };
  'backup.accept_older': { args: Nothing; reply: Nothing & Changed };
  'backup.move': { args: BackupMove; reply: BackupMoved & Changed };
  'backup.work_again': { args: Nothing; reply: Nothing & Changed };
  'journal.list': { args: JournalList; reply: JournalRows };
  'journal.undo': { args: Nothing; reply: Undone & Changed };
  'journal.redo': { args: Nothing; reply: Undone & Changed };
  'jobs.start': { args: JobStart; reply: JobId };
  'jobs.status': { args: JobId; reply: JobStatus };
  'jobs.cancel': { args: JobId; reply: Nothing };
}
