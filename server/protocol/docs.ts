// Where the pages about rules live, so that findings in every front end link to the same place.

/** Address of the folder that holds one page per rule. */
export const rulePages = 'https://github.com/meshwright/meshwright/blob/main/docs/rules/';

/** The page of a rule. */
export function pageOf(rule: string): string {
  return `${rulePages}${rule}.md`;
}
