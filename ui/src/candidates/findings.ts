// Findings in the order of their weight, and which of them are new after a step.

import type { FindingWire } from '../api/wire';

const WEIGHT = ['blocks', 'warns', 'informs'];

/** Findings with something to say, heaviest first, nearest day first. */
export function telling(findings: readonly FindingWire[]): FindingWire[] {
  return findings
    .filter((finding) => finding.severity !== null)
    .toSorted(
      (a, b) =>
        WEIGHT.indexOf(a.severity ?? '') - WEIGHT.indexOf(b.severity ?? '') || (a.date ?? '9').localeCompare(b.date ?? '9'),
    );
}

/** Findings with nothing to worry about. */
export function fine(findings: readonly FindingWire[]): FindingWire[] {
  return findings.filter((finding) => finding.severity === null);
}

/** What rules say now and did not say before. */
export function fresh(before: readonly FindingWire[], after: readonly FindingWire[]): FindingWire[] {
  const said = new Set(before.map((finding) => `${finding.rule_id} ${finding.severity} ${finding.sentence}`));
  return telling(after).filter((finding) => !said.has(`${finding.rule_id} ${finding.severity} ${finding.sentence}`));
}

/** «1 chặn, 2 cảnh báo»; nothing when there is none. */
export function tally(findings: readonly FindingWire[], names: Readonly<Record<string, string>>): string {
  return WEIGHT.map((severity) => [findings.filter((finding) => finding.severity === severity).length, names[severity]] as const)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name?.toLowerCase() ?? ''}`)
    .join(', ');
}
