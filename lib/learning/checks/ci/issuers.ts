const GITHUB = 'https://token.actions.githubusercontent.com'
const GITLAB = 'https://gitlab.com'

/** Issuer of the OpenID tokens that CI jobs get, and where its repositories are. */
export type Issuer = {
  /** As tokens name it. */
  readonly address: string
  /** Origin of the addresses of its repositories. */
  readonly repositories: string
}

/**
 * Lists the issuers whose tokens are taken: GitHub, gitlab.com, and those of the host's setting.
 * @param setting of `CI_ISSUERS`: addresses with spaces between
 */
export function listIssuers(setting: string): readonly Issuer[] {
  const own = setting.split(/\s+/).filter((address) => URL.canParse(address))
  return [
    { address: GITHUB, repositories: 'https://github.com' },
    ...[GITLAB, ...own].map((address) => ({ address, repositories: new URL(address).origin })),
  ]
}

/** Returns whether an issuer is GitHub, whose claims and addresses of jobs differ from GitLab's. */
export const isGithub = ({ address }: Issuer): boolean => address === GITHUB
