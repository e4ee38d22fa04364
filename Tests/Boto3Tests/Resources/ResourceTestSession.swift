// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSConfiguration
import AWSErrors
import WireFormats
import Boto3
import TestSupport
import Testing

/// A service's resources with a scripted server.
struct TestResource {
  let resource: Resource
  let transport: ScriptedTransport

  var requests: [SentRequest] { transport.requests }

  init(_ service: String, session: Session? = nil, _ responses: [WireResponse]) throws {
    try self.init(service, session: session, ScriptedTransport(responses))
  }

  init(_ service: String, session: Session? = nil, _ transport: ScriptedTransport) throws {
    self.transport = transport
    var options = ClientOptions()
    options.transport = transport
    resource = try (session ?? Self.session()).resource(service, options)
  }

  static func session() throws -> Session {
    try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "s")
      $0.environment = Environment([:])
    }
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
    #expect(error.isKind(of: kind), "\(error)", sourceLocation: sourceLocation)
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
}
