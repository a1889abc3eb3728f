/**
 * Why somebody stands on the sign-in page again, in words; null for a reason that is none.
 * @param provider what the provider is called where one had to do with it
 */
export function signInProblem(reason: string | undefined, provider = 'the other site'): string | null {
  switch (reason) {
    case 'closed':
      return 'This account is closed.'
    case 'address-taken':
      return `There is an account with the address that ${provider} gives. Sign in to it in your usual way, then link ${provider} under Settings, Account.`
    case 'no-address':
      return `${provider} gives no e-mail address of yours, and an account needs one. Make an account here, then link ${provider} under Settings, Account.`
    case 'CredentialsSignin':
      return 'The address and the password do not match.'
    case 'OAuthSignin':
    case 'OAuthCallback':
    case 'OAuthCreateAccount':
    case 'Callback':
    case 'AccessDenied':
    case 'Default':
      return `Signing in with ${provider} was cancelled or did not work. Try again, or come in another way.`
    default:
      return null
  }
}

export const LINK_FAILED = 'Linking was cancelled or did not work. Nothing has changed; try again.'

/** The same for linking a provider to one's account. */
export const linkProblem = (provider: string): string =>
  `This account of ${provider} belongs to another account here, so it was not linked.`

/** The same when another account there is linked. */
export const secondProblem = (provider: string): string =>
  `Another account of ${provider} is linked already. Unlink it first, then link this one.`
