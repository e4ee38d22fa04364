// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSConfiguration
import AWSHTTP
import AWSErrors
import AWSProtocols
import HTTPTypes
import ServiceModel
import Synchronization
import TestSupport
import Testing
import WireFormats

@testable import BotoCore

/// Events of sessions and clients: names, results, copies.
@Suite struct EventsTests {
  private final class Journal: Sendable {
    private let entries = Mutex<[String]>([])
    var all: [String] { entries.withLock { $0 } }
    func note(_ entry: String) -> CallHandler {
      { _ in self.entries.withLock { $0.append(entry) } }
    }
  }

  @Test func anyNameOfTheServiceAndAnySpellingOfTheOperation() async throws {
    let client = try TestClient("logs", responses: [WireResponse(200, "{}")])
    let journal = Journal()
    let events = client.service.events
    for name in [
      "before-call.logs.DescribeLogGroups", "before-call.cloudwatch-logs.describe_log_groups",
      "before-call.*.describe-log-groups", "before-call.logs", "*.logs", "before-call",
    ] { try events.register(name, handler: journal.note(name)) }
    for name in ["before-call.s3", "before-call.logs.PutLogEvents", "before-sign.s3.*"] {
      try events.register(name, handler: journal.note(name))
    }
    try events.unregister(events.register("before-call.logs", handler: journal.note("gone")))
    try await client.call("DescribeLogGroups")
    #expect(
      journal.all.filter { $0 != "*.logs" } == [
        "before-call.*.describe-log-groups", "before-call.logs.DescribeLogGroups",
        "before-call.cloudwatch-logs.describe_log_groups", "before-call.logs", "before-call",
      ])
    #expect(journal.all.filter { $0 == "*.logs" }.count == HookPoint.allCases.count - 1)
  }

  @Test func formerNamesOfServices() throws {
    for (former, present) in [
      ("before-call.events", ["before-call", "eventbridge"]),
      ("before-call.data.iot.Publish", ["before-call", "iot-data-plane", "publish"]),
      ("before-call.runtime.sagemaker", ["before-call", "sagemaker-runtime"]),
      ("before-call.s3.PutObject", ["before-call", "s3", "putobject"]),
    ] { #expect(try EventName(parsing: former).parts == present) }
  }

  @Test func wrongNames() throws {
    let events = try TestClient("sqs").service.events
    for (name, hint) in [
      ("befor-call.sqs", "did you mean before-call"), ("", "There is no event"),
      ("docs.s3", "doesn't happen here"), ("before-call.a.b.c", "SERVICE.OPERATION"),
      ("before-call..x", "SERVICE.OPERATION"), ("choose-service-name", ".chooseServiceName"),
      ("getattr.s3.x", ".attribute"), ("creating-client-class.s3", ".creatingClient"),
    ] {
      let error = try #require(throws: BotoCoreError.self, "\(name)") {
        try events.register(name) { _ in }
      }
      #expect(error.kind == .valueError && error.message.contains(hint), "\(error)")
    }
  }

  @Test func resultsOfEachEvent() async throws {
    let client = try TestClient(
      "sqs", responses: [WireResponse(200, "{}"), WireResponse(200, #"{"QueueUrls":["second"]}"#)])
    let events = client.service.events
    try events.register(.provideClientParams(service: "sqs")) { _ in ["QueueNamePrefix": "one"] }
    try events.register(.provideClientParams(service: "sqs")) { _ in ["QueueNamePrefix": "two"] }
    try events.register(.chooseSigner(operation: "ListQueues")) { _ in .unsigned }
    try events.register(.chooseSigner()) { _ in .v4 }
    try events.register(.needsRetry()) { $0.attempt == 1 ? .seconds(3) : nil }
    #expect(try await client.call("ListQueues").QueueUrls[0] == "second")
    let request = try #require(client.transport.requests.first)
    #expect(request.text == #"{"QueueNamePrefix":"one"}"#)
    #expect(request.headers["Authorization"] == nil)
    #expect(client.clock.sleeps == [.seconds(3)])

    try events.register(.beforeSend()) { _ in
      ServerResponse(text: #"{"QueueUrls":["sent"]}"#)
    }
    try events.register(.beforeSend()) { _ in ServerResponse(status: .internalServerError) }
    #expect(try await client.call("ListQueues").QueueUrls[0] == "sent")
    #expect(client.transport.requests.count == 2)
  }

  @Test func resultBeforeTheCall() async throws {
    let client = try TestClient("glacier", signed: false)
    let events = client.service.events
    let journal = Journal()
    try events.register(.beforeCall(service: "*", operation: "*")) { _ in
      CallResponse(status: 200, output: ["location": "here"])
    }
    try events.register(
      "before-call.glacier.UploadArchive", at: .last, handler: journal.note("too late"))
    try events.register("before-send", handler: journal.note("never"))
    try events.register("after-call", handler: journal.note("after"))
    let parameters: Structure = ["vaultName": "v"]
    let output = try await client.call("UploadArchive", parameters)
    #expect(output == ["location": "here"])
    #expect(journal.all == ["after"] && client.transport.requests.isEmpty)

    try events.register(.beforeCall(service: "*", operation: "*"), at: .first) { _ in
      CallResponse(status: 404, output: ["Error": ["Code": "ResourceNotFoundException"]])
    }
    let error = try await #require(throws: ClientError.self) {
      try await client.call("UploadArchive", parameters)
    }
    #expect(error.code == "ResourceNotFoundException")
  }

  @Test func failures() async throws {
    let client = try TestClient(
      "sqs", options: { $0.retries = ClientOptions.Retries(maxAttempts: 1) },
      transport: ScriptedTransport { _, _ in throw BotoCoreError(.sslError, "no") })
    let seen = Mutex<[String]>([])
    for event in [Event.responseReceived(), .afterCallError()] {
      try client.service.events.register(event) { call in
        let failure = call.failure as? BotoCoreError
        seen.withLock { $0.append("\(event.name.parts[0]) \(failure?.kind.name ?? "")") }
      }
    }
    await #expect(throws: BotoCoreError.self) { try await client.call("ListQueues") }
    #expect(seen.withLock { $0 } == ["response-received SSLError", "after-call-error SSLError"])
  }

  @Test func aClientHasACopyOfItsSessionsHandlers() async throws {
    let core = try SessionCore.withAllServices(
      store: try ConfigStore(environment: Environment([:])), credentials: TestClient.credentials)
    let journal = Journal()
    var options = ClientOptions()
    options.region = "us-east-1"
    options.transport = ScriptedTransport([WireResponse(200, "{}")])
    try core.events.register("before-call", handler: journal.note("session"))
    let client = try core.makeClient("sqs", options)
    try core.events.register("before-call", handler: journal.note("later"))
    try client.events.register("before-call", handler: journal.note("client"))
    _ = try await client.call(try client.operation("ListQueues"), [:])
    #expect(journal.all == ["session", "client"])
    try client.events.register("before-call.sqs", handler: journal.note("after the first call"))
    _ = try await client.call(try client.operation("ListQueues"), [:])
    #expect(journal.all[2...] == ["after the first call", "session", "client"])
  }

  @Test func namesAndNewClients() async throws {
    let core = try SessionCore.withAllServices(
      store: try ConfigStore(environment: Environment(["AWS_DEFAULT_REGION": "us-east-1"])))
    try core.events.register(.chooseServiceName) { $0 == "queues" ? "sqs" : nil }
    try core.events.register(.attribute(service: "sqs", name: "my_queues")) { _ in "list_queues" }
    let made = Mutex<[String]>([])
    try core.events.register(.creatingClient(service: "sqs")) { client in
      made.withLock { $0.append(client.serviceName) }
    }
    let client = try core.makeClient("queues", ClientOptions())
    _ = try core.makeClient("s3", ClientOptions())
    #expect(made.withLock { $0 } == ["sqs"])
    #expect(try client.operation("myQueues").name.string == "ListQueues")
    #expect(throws: BotoCoreError.self) { try client.operation("yourQueues") }
  }

  @Test func builtInHandlersAreNamed() async throws {
    #expect(BuiltInHooks.all.allSatisfy { !$0.name.isEmpty })
    let client = try TestClient("s3", responses: [WireResponse(200)])
    let key: Structure = [
      "Bucket": "bucket", "Key": "k", "SSECustomerKey": "secret", "SSECustomerAlgorithm": "AES256",
    ]
    let events = client.service.events
    try events.register("before-parameter-build.s3.PutObject", at: .first) {
      #expect($0.parameters["SSECustomerKey"] == "secret")
    }
    try events.register("before-call.s3.PutObject") {
      $0.prepared.request.headers["x-key"] = String($0.parameters["SSECustomerKey"])
    }
    try await client.call("PutObject", key)
    try events.unregister("before-parameter-build.s3.PutObject", uniqueID: "sse_md5")
    try await client.call("PutObject", key)
    #expect(client.transport.requests.map { $0.headers["x-key"] } == ["c2VjcmV0", "secret"])
  }
}
