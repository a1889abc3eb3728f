/**
 * Why somebody stands on the sign-in page again, in words; null for a reason that is none.
 * @param provider what the provider is called where one had to do with it
 */
export function signInProblem(reason: string | undefined, provider = 'the other site'): string | null {
  switch (reason) {
    case 'closed':
      return 'This account is closed.'
    case 'address-taken':
      return `An account with your ${provider} address already exists. Sign in as usual, then link ${provider} under Settings, Account.`
    case 'no-address':
      return `${provider} didn’t share an e-mail address, and an account needs one. Create an account here, then link ${provider} under Settings, Account.`
    case 'CredentialsSignin':
      return 'Wrong e-mail address or password.'
    case 'OAuthSignin':
    case 'OAuthCallback':
    case 'OAuthCreateAccount':
    case 'Callback':
    case 'AccessDenied':
    case 'Default':
      return `Signing in with ${provider} was cancelled or didn’t work. Try again, or sign in another way.`
    default:
      return null
  }
}

export const LINK_FAILED = 'Linking was cancelled or didn’t work. Try again.'

/** The same for linking a provider to one's account. */
export const linkProblem = (provider: string): string =>
  `This ${provider} account is linked to another account here, so it was not linked.`

/** The same when another account there is linked. */
export const secondProblem = (provider: string): string =>
  `Another ${provider} account is already linked. Unlink it first.`
