// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSHTTP
import AWSProtocols
import BotoCore
import Synchronization
import TestSupport
import Testing
import WireFormats

/// The points at which hooks run.
@Suite struct CallHookTests {
  private final class Journal: Sendable {
    let points = Mutex<[HookPoint]>([])
    var hooks: [Hook] {
      HookPoint.allCases.map { point in
        Hook(point, handler: { _ in self.points.withLock { $0.append(point) } })
      }
    }
  }

  @Test func orderOfPoints() async throws {
    let journal = Journal()
    let client = try TestClient(
      "sqs", hooks: journal.hooks, responses: [WireResponse(500, "{}"), WireResponse(200, "{}")])
    try await client.call("ListQueues")
    let attempt: [HookPoint] = [
      .chooseSigner, .beforeSign, .requestCreated, .beforeSend, .beforeParse, .responseReceived,
      .needsRetry,
    ]
    #expect(
      journal.points.withLock { $0 } == [
        .provideClientParams, .beforeParameterBuild, .beforeEndpointResolution, .beforeCall,
      ] + attempt + attempt + [.afterCall])
  }

  @Test func anAttemptFindsNothingOfTheLastOne() async throws {
    let client = try TestClient(
      "sqs",
      hooks: [
        Hook(.chooseSigner) {
          #expect($0.response == nil && $0.failure == nil && $0.output == .null)
          #expect(!$0.current.request.headers.contains("Authorization"))
        }
      ], responses: [WireResponse(500, "{}"), WireResponse(200, "{}")])
    #expect(try await client.call("ListQueues").ResponseMetadata.RetryAttempts == 1)
  }

  @Test func aHookChangesParametersAndResponse() async throws {
    let client = try TestClient(
      "sqs",
      hooks: [
        Hook(.provideClientParams, services: ["sqs"], operations: ["ListQueues"]) {
          $0.parameters["QueueNamePrefix"] = "mine-"
        },
        Hook(.provideClientParams, services: ["sns"]) { _ in throw NotWanted() },
        Hook(.provideClientParams, operations: ["SendMessage"]) { _ in throw NotWanted() },
        Hook(.afterCall) { $0.output["Added"] = true },
      ], responses: [WireResponse(200, "{}")])
    let output = try await client.call("ListQueues")
    #expect(output.Added == true)
    #expect(client.transport.requests.first?.text == #"{"QueueNamePrefix":"mine-"}"#)
  }

  /// Its size is read on a thread that may block, as for a body that the caller passes.
  @Test func aBodyOfAHookIsPrepared() async throws {
    let source = PreparedSource()
    let client = try TestClient(
      "s3",
      hooks: [
        Hook(.beforeParameterBuild) { $0.parameters["Body"] = .stream(ByteStream(source)) }
      ], responses: [WireResponse(200, "")])
    try await client.call("PutObject", ["Bucket": "bbb", "Key": "k"])
    #expect(source.isPrepared.withLock { $0 })
  }

  private final class PreparedSource: ByteSource {
    let isPrepared = Mutex(false)
    let isReplayable = true

    var length: Int64? {
      #expect(isPrepared.withLock { $0 })
      return 1
    }

    func prepare() async { isPrepared.withLock { $0 = true } }
    func makeReader() async throws -> any ByteSourceReader { BytesReader([7]) }
  }

  @Test func hookReplacesTheResponse() async throws {
    let client = try TestClient(
      "sqs",
      hooks: [
        Hook(.beforeSend) { $0.current.response = WireResponse(200, #"{"QueueUrls":["u"]}"#) }
      ])
    #expect(try await client.call("ListQueues").QueueUrls[0] == "u")
    #expect(client.transport.requests.isEmpty)
  }

  @Test func aHooksErrorEndsTheCall() async throws {
    for point in HookPoint.allCases
    where point != .beforeEndpointResolution && point != .afterCallError {
      let client = try TestClient(
        "sqs", hooks: [Hook(point, handler: { _ in throw NotWanted() })],
        responses: [WireResponse(200, "{}")])
      await #expect(throws: NotWanted.self, "\(point)") { try await client.call("ListQueues") }
    }
  }

  @Test func requestedRetryCountsOnce() async throws {
    let client = try TestClient(
      "sqs",
      hooks: [
        Hook(.needsRetry) { if $0.attempt == 1 { $0.demandedRetry = .seconds(7) } }
      ], responses: [WireResponse(200, "{}")])
    #expect(try await client.call("ListQueues").ResponseMetadata.RetryAttempts == 1)
    #expect(client.clock.sleeps == [.seconds(7)])
  }
}

private struct NotWanted: Error {}
