declare module 'negotiator' {
  /** The part of the package that `lib/learning/pay` uses. */
  export default class Negotiator {
    constructor(request: { readonly headers: { readonly 'accept-language'?: string } })
    /** Returns tags of `Accept-Language`, the best first, without refused ones; `*` where anything is accepted. */
    languages(): string[]
  }
}
