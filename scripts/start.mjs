// Starts a server by the path of earlier versions, which their units and upgrade steps call. Gone with the next release.
import '../tools/start.mjs'
