/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  reactCompiler: true,
  poweredByHeader: false,
  // The server in front of Next (scripts/serve.mjs) says who the client is; nothing is guessed from headers.
  devIndicators: false,
}
