import BotoCore

/// What a command finds around it: where its words go, and the environment's variables.
struct CommandContext: Sendable {
  let console: Console
  let environment: Environment
}
