/** Outside providers that can be a way in. `oidc` is whichever speaks OpenID Connect. */
export const providerIds = ['github', 'google', 'oidc'] as const
export type ProviderId = (typeof providerIds)[number]

/** A provider as it is offered: its id, and what people call it. */
export type OfferedProvider = { readonly id: ProviderId; readonly name: string }
