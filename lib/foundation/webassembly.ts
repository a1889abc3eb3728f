import { setFlagsFromString } from 'node:v8'

// Prisma compiles queries in WebAssembly, each form of one once. By V8's own budget the compiler is itself optimized by
// then, which costs every new process half a second of a core; with fifty times as much only one that goes on compiling.
setFlagsFromString('--wasm-tiering-budget=100000000')
