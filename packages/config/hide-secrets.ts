/** Texts that look like nothing but a credential: by the prefixes of those who hand them out, else by their make-up. */
const secrets = new RegExp(
  [
    String.raw`\b(?:gh[opusr]_|github_pat_|glpat-|npm_|hf_|pypi-|xox[abps]-|sk-|AKIA|ASIA|eyJ)[\w.+/=-]{12,}`,
    // Thirty-two characters on end that no name mixes so: small and large letters and digits.
    String.raw`(?<![\w+/=-])(?=[\w+/=-]*[a-z])(?=[\w+/=-]*[A-Z])(?=[\w+/=-]*\d)[A-Za-z0-9+/=]{32,}(?![\w-])`,
  ].join('|'),
  'g',
)

/**
 * Text with what looks like a credential cut to its first four characters: a file that was named by mistake is quoted
 * where others read it.
 */
export function hideSecrets(text: string): string {
  return text.replace(secrets, (secret) => `${secret.slice(0, 4)}…`)
}
