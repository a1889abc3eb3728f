/** Outside providers to sign in with. `oidc` is any that supports OpenID Connect. */
export const providerIds = ['github', 'google', 'oidc'] as const
export type ProviderId = (typeof providerIds)[number]

/** A provider as offered to users: its id and its name. */
export type OfferedProvider = { readonly id: ProviderId; readonly name: string }
