/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  reactCompiler: true,
  poweredByHeader: false,
  serverExternalPackages: ['nodemailer'],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
      ],
    },
  ],
  // Title, description and canonical address stand in the head for everybody: sent after it, they would be missing
  // where nothing runs scripts, and a canonical address in the body counts for nothing.
  htmlLimitedBots: /.*/,
  devIndicators: false,
}
