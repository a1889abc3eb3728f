const header = (key, value) => ({ key, value })

// What holds for every answer. The policy of pages is made anew for each, and what depends on the address of the instance
// is added when it runs (both in proxy.ts): this file is read when it is built.
const forAll = [
  header('X-Content-Type-Options', 'nosniff'),
  header('X-Frame-Options', 'DENY'),
  header('Referrer-Policy', 'strict-origin-when-cross-origin'),
  header('Cross-Origin-Opener-Policy', 'same-origin'),
  header('Cross-Origin-Resource-Policy', 'same-origin'),
]

// Browsers read a permissions policy of documents alone. With each of a first visit's twenty scripts, styles and fonts it
// would be 5 KB more.
const forAllButAssets = [
  header(
    'Permissions-Policy',
    [
      ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope'],
      ...['hid', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'screen-wake-lock', 'serial'],
      ...['usb', 'xr-spatial-tracking'],
    ]
      .map((feature) => `${feature}=()`)
      .join(', '),
  ),
]

// An answer of the API is never a page, and what learners hand in is a download.
const apiPolicy = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  // Where the code says so (`'use memo'`): what the compiler adds to all the others is more to load than it saves.
  reactCompiler: { compilationMode: 'annotation' },
  // `npm run check` does, with the types of tests and scripts; a start installs none of those.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  serverExternalPackages: ['nodemailer'],
  // `/_next/image` is not found. It would keep copies of what it is asked for, such as the picture of a profile, and go
  // on showing them after the profile was switched off.
  images: { unoptimized: true },
  // Where two rules set the same header, the later one counts.
  headers: async () => [
    { source: '/:path*', headers: forAll },
    { source: '/((?!_next/static/).*)', headers: forAllButAssets },
    { source: '/api/:path((?!v1/files/).*)', headers: [header('Content-Security-Policy', apiPolicy)] },
    {
      source: '/api/v1/files/:path*',
      headers: [header('Content-Security-Policy', "default-src 'none'; sandbox")],
    },
    // Their addresses hold what opens an account or a cohort: no other place hears them. Not `no-referrer`: a browser
    // would then not say where their plain forms come from, and the server would refuse them.
    {
      source: '/(sign-in/link|reset-password|verify-email|invitations|unsubscribe|cohorts/join)(.*)',
      headers: [header('Referrer-Policy', 'same-origin')],
    },
    // Pictures for links: other sites show them.
    { source: '/(.*)opengraph-image(.*)', headers: [header('Cross-Origin-Resource-Policy', 'cross-origin')] },
  ],
  // Title, description and canonical address stand in the head for everybody: sent after it, they would be missing
  // where nothing runs scripts, and a canonical address in the body counts for nothing.
  htmlLimitedBots: /.*/,
  devIndicators: false,
}
