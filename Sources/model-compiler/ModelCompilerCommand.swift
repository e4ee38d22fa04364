import ArgumentParser

/// `model-compiler`: turns the models that AWS publishes into the files that the library embeds.
@main
struct ModelCompilerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model-compiler",
    abstract: "Compiles the service models of botocore.",
    subcommands: [BundleCommand.self, ChangesCommand.self, CountCommand.self])
}
