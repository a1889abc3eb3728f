/** Folders of programs: the HTTP server in front of Next, commands of hosts, tools of developers. */
export const ROOMS = ['server', 'commands', 'tools']
