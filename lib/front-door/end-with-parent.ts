// Loaded into each renderer: a door that was killed outright cannot end its children, so they end themselves.
process.on('disconnect', () => process.exit(0))
process.channel?.unref()

export {}
