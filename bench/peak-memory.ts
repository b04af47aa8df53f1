// Loaded before a program, it adds a line to what that prints: seconds of its work and the most memory that it held, MB.
process.on('exit', () => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
  console.log(`${(userCPUTime + systemCPUTime) / 1e6} ${maxRSS / 1000}`)
})
