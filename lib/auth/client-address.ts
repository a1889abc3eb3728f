/** Set for each request by the server in front of Next (`scripts/client-address.mjs`), whatever the client sent. */
export const ADDRESS_HEADER = 'x-waymark-address'
