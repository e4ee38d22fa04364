// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import BotoCore
import CommandSupport
import WireFormats

/// `ssm start-session`: the answer goes to the plugin, which opens the session.
enum SSMChanges {
  static let startSession = OperationChange(perform: { input, run in
    let client = try run.invocation.client("ssm")
    let ssm = ServiceCaller(client: client)
    let answer = try await ssm("StartSession", input)
    let session: JSONNode = [
      "SessionId": answer["SessionId"].json, "TokenValue": answer["TokenValue"].json,
      "StreamUrl": answer["StreamUrl"].json,
    ]
    do {
      try await SessionPlugin(environment: run.invocation.context.environment).run(
        session, region: client.config.regionName ?? "",
        profile: run.invocation.globals.profile ?? "", parameters: Value.structure(input).json,
        endpoint: client.endpoint.url, usesVariable: true)
    } catch let failure as CommandFailure where failure == SessionPlugin.missing {
      // Nobody would end the session that was started.
      _ = try await ssm("TerminateSession", ["SessionId": answer["SessionId"]])
      throw failure
    }
  })
}
