import AWSProtocols
import ArgumentParser
import BotoCore

/// The options that all commands have.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The profile of the configuration files.", valueName: "name"))
  var profile: String?

  @Option(help: ArgumentHelp("The region; before environment and profile.", valueName: "name"))
  var region: String?

  @Option(help: ArgumentHelp("Another endpoint than the service's own.", valueName: "url"))
  var endpointURL: String?

  @Flag(name: .customLong("no-verify-ssl"), help: "Take any certificate.")
  var acceptsAnyCertificate = false

  @Option(help: ArgumentHelp("The certificates to trust.", valueName: "path"))
  var caBundle: String?

  @Flag(name: .customLong("no-sign-request"), help: "Send requests without a signature.")
  var sendsUnsigned = false

  @Option(
    help: ArgumentHelp(
      "How long to wait for the next bytes of a response; 0: for ever.", valueName: "seconds"))
  var cliReadTimeout: Int?

  @Option(
    help: ArgumentHelp("How long to wait for a connection; 0: for ever.", valueName: "seconds"))
  var cliConnectTimeout: Int?

  @Flag(help: "Write to standard error what is done, step by step.")
  var debug = false

  @Option(help: ArgumentHelp("Accepted; these commands write text.", valueName: "format"))
  var output: OutputFormat?

  @Option(help: ArgumentHelp("Accepted; these commands write text.", valueName: "expression"))
  var query: String?

  @Option(help: ArgumentHelp("Accepted; these commands use no colours.", valueName: "when"))
  var color: ColorUse?

  @Flag(name: .customLong("no-paginate"), help: .hidden)
  var takesOnePage = false
  @Flag(name: .customLong("no-cli-pager"), help: .hidden)
  var usesNoPager = false
  @Flag(name: [.customLong("cli-auto-prompt"), .customLong("no-cli-auto-prompt")], help: .hidden)
  var prompts = false
  @Flag(name: .customLong("v2-debug"), help: .hidden)
  var warnsOfVersion2 = false
  @Option(name: .customLong("cli-binary-format"), help: .hidden)
  var binaryFormat: String?
  @Option(name: .customLong("cli-error-format"), help: .hidden)
  var errorFormat: String?

  /// The options that take a value, as they are written: they may stand before the command.
  static let namesWithValue: Set<String> = [
    "--profile", "--region", "--endpoint-url", "--ca-bundle", "--cli-read-timeout",
    "--cli-connect-timeout", "--output", "--query", "--color", "--cli-binary-format",
    "--cli-error-format",
  ]
}

/// The formats of answers that the AWS CLI knows.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case json, text, table, yaml
  case yamlStream = "yaml-stream"
  case off
}

/// When the AWS CLI uses colours.
enum ColorUse: String, ExpressibleByArgument, CaseIterable {
  case on, off, auto
}
