import Boto3
import TestSupport
import Testing

/// A service's resources over a scripted server.
struct TestResource {
  let resource: Resource
  let transport: ScriptedTransport

  var requests: [SentRequest] { transport.requests }

  init(_ service: String, session: Session? = nil, _ answers: [WireResponse]) throws {
    try self.init(service, session: session, ScriptedTransport(answers))
  }

  init(_ service: String, session: Session? = nil, _ transport: ScriptedTransport) throws {
    self.transport = transport
    var arguments = ClientArguments()
    arguments.transport = transport
    resource = try (session ?? Self.session()).resource(service, arguments)
  }

  static func session() throws -> Session {
    try Session(
      regionName: "us-east-1", awsAccessKeyID: "AKID", awsSecretAccessKey: "s",
      environment: Environment([:]))
  }
}

/// Expects an error of a kind.
func expect<Result>(
  _ kind: BotoCoreError.Kind, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () async throws -> Result
) async {
  do {
    _ = try await body()
    Issue.record("Nothing was thrown", sourceLocation: sourceLocation)
  } catch let error as BotoCoreError {
    #expect(error.isA(kind), "\(error)", sourceLocation: sourceLocation)
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
}
