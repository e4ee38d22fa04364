import Boto3
import WireFormats

/// The clients of a batch, one for each combination of settings that lines ask for.
final class BatchClients: Sendable {
  private static let settings = [
    "service", "model", "region", "endpoint_url", "credentials", "config", "use_ssl", "verify",
    "api_version", "bearer_token", "profile", "endpoint_builtins",
  ]
  private static let capacity = 64
  private let clients = OnceCache<[UInt8], Client>(capacity: capacity)
  private let sessions = OnceCache<String, Session>(capacity: capacity)

  /// The client of a line's settings.
  func client(for line: JSONNode) throws -> Client {
    let key = JSONNode.object(
      JSONObject(Self.settings.compactMap { name in line[name].map { (name, $0) } })
    ).jsonBytes
    return try clients.value(for: key) { try make(line) }
  }

  /// A new client of a line's settings.
  func make(_ line: JSONNode) throws -> Client {
    let session = try session(for: line)
    let arguments = try arguments(for: line)
    if let model = line["model"], !model.isNull {
      return try session.client(model: model.jsonBytes, arguments)
    }
    return try session.client(try service(of: line), arguments)
  }

  /// The resources of a service, with a new client of a line's settings.
  func makeResource(_ line: JSONNode, options: CallOptions) throws -> Resource {
    try session(for: line).resource(
      try service(of: line), try arguments(for: line), options: options)
  }

  /// The session of a line's profile.
  func session(for line: JSONNode) throws -> Session {
    let profile = line["profile"]?.string
    return try sessions.value(for: profile ?? "") { try Session(profileName: profile) }
  }

  private func service(of line: JSONNode) throws -> String {
    guard let service = line["service"]?.string else { throw BadInput("the line has no service") }
    return service
  }

  private func arguments(for line: JSONNode) throws -> ClientArguments {
    var arguments = ClientArguments()
    arguments.regionName = line["region"]?.string
    arguments.endpointURL = line["endpoint_url"]?.string
    arguments.apiVersion = line["api_version"]?.string
    arguments.useSSL = line["use_ssl"]?.bool ?? true
    arguments.verify = line["verify"].flatMap(Self.verification)
    arguments.bearerToken = line["bearer_token"]?.string
    if let config = line["config"], !config.isNull {
      arguments.config = try ClientConfig(options: try TaggedValue.parameters(config))
    }
    switch line["credentials"] {
    case .string("anonymous")?, .string("unsigned")?:
      var config = arguments.config ?? ClientConfig()
      config.signatureVersion = .unsigned
      arguments.config = config
    case .object(let credentials)?:
      arguments.awsAccessKeyID = credentials["access_key_id"]?.string
      arguments.awsSecretAccessKey = credentials["secret_access_key"]?.string
      arguments.awsSessionToken = credentials["session_token"]?.string
      arguments.awsAccountID = credentials["account_id"]?.string
    default: break
    }
    return arguments
  }

  private static func verification(_ node: JSONNode) -> TLSVerification? {
    switch node {
    case .bool(let verify): verify ? .system : .disabled
    case .string(let path): .certificates(path: path)
    default: nil
    }
  }
}
