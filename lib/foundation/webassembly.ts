import { setFlagsFromString } from 'node:v8'

// Prisma compiles queries in WebAssembly, each form of one once. With V8's usual budget (1.8 million in Node 20) V8 has by
// then optimized that compiler, which costs every new process half a second of a core. With some fifty times as much, only
// a process that goes on compiling pays for it. This holds for all WebAssembly in the process.
setFlagsFromString('--wasm-tiering-budget=100000000')
