// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import Boto3
import Boto3Local
import LocalHTTP
import Synchronization
import Testing
import WireFormats

/// SNS's messages to web servers of this machine.
@Suite(.timeLimit(.minutes(1)))
struct NotificationTests {
  /// A web server that keeps what it gets.
  private final class Receiver: Sendable {
    private let requests = Mutex<[WireRequest]>([])
    private let status: Int

    init(status: Int = 200) { self.status = status }

    var all: [WireRequest] { requests.withLock { $0 } }

    func serve() async throws -> HTTPServer {
      try await HTTPServer(
        host: "127.0.0.1", port: 0,
        ServerSettings(hosts: HostList()) { request in
          self.requests.withLock { $0.append(request) }
          return .text(self.status, "")
        })
    }
  }

  private static func json(_ request: WireRequest) throws -> JSONNode {
    try JSONNode(parsing: request.body.bytes ?? [])
  }

  @Test func confirmationsAndNotificationsArrive() async throws {
    let aws = try LocalAWS()
    let (server, receiver) = (try await aws.serve(), Receiver())
    let web = try await receiver.serve()
    let session = try Session {
      $0.environment = Environment([:], homeDirectory: "/nonexistent")
      $0.region = "eu-west-1"
      $0.credentials = Credentials(accessKeyID: "123456789012", secretAccessKey: "local")
      $0.clientOptions.endpoint = .url(server.url)
    }
    let sns = try session.client("sns")
    let topic = try await sns.createTopic(Name: "t").TopicArn
    let url = "http://127.0.0.1:\(web.port)/hook"
    try await sns.subscribe(TopicArn: topic, Protocol: "http", Endpoint: url)
    try await aws.settle()
    let asked = try #require(receiver.all.first)
    #expect(asked.headers["x-amz-sns-message-type"] == "SubscriptionConfirmation")
    let visit = try #require(try Self.json(asked)["SubscribeURL"]?.string)
    #expect(visit.hasPrefix(server.url))

    let transport = NIOTransport()
    func get(_ url: String) async throws -> (Int, String) {
      let response = try await transport.send(
        WireRequest(method: "GET", url: try RequestURL(url)), options: TransportOptions())
      return (response.status, String(decoding: try await response.body.collect(), as: UTF8.self))
    }
    #expect(try await get(visit).0 == 200)
    try await sns.publish(TopicArn: topic, Message: "hello", Subject: "s")
    try await aws.settle()
    let told = try #require(receiver.all.last)
    #expect(receiver.all.count == 2 && told.url.path == "/hook" && aws.outbox.isEmpty)
    let message = try Self.json(told)
    #expect(message["Message"]?.string == "hello" && message["Subject"]?.string == "s")
    let certificate = try await get(try #require(message["SigningCertURL"]?.string))
    #expect(certificate.1.hasPrefix("-----BEGIN CERTIFICATE-----\n"))
  }

  @Test func whatCannotBeDeliveredGoesToTheOutbox() async throws {
    let (aws, receiver) = (try LocalAWS(), Receiver(status: 500))
    let web = try await receiver.serve()
    let sns = try aws.session().client("sns")
    let topic = try await sns.createTopic(Name: "t").TopicArn
    for endpoint in ["http://127.0.0.1:\(web.port)/", "http://example.com/"] {
      try await sns.subscribe(TopicArn: topic, Protocol: "http", Endpoint: endpoint)
    }
    try await aws.settle()
    #expect(receiver.all.count == 4)
    #expect(aws.outbox.map(\.destination).sorted().last == "http://example.com/")
    #expect(aws.outbox.count == 2)
  }
}
