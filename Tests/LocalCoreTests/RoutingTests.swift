// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import ServiceModel
import Testing
import WireFormats

/// Requests of the client's half find their way back to service, operation and protocol.
@Suite struct RoutingTests {
  private static let models = Result { try ModelBundle.embedded }
  private let router: RequestRouter

  init() throws {
    router = RequestRouter(
      try ServiceCatalog(
        models: try Self.models.get(), present: ["dynamodb", "s3", "sns", "sqs", "sts"]))
  }

  @Test func everyOperationOfEveryService() throws {
    var wrong: [String] = []
    for entry in router.catalog.all {
      for name in entry.protocols where !(entry.name == "sqs" && name == .query) {
        for operation in entry.model.operations {
          var request = try SignedRequest.make(operation, name, signedFor: entry.signingName)
          let expected = Found(entry, operation, name)
          for hasHost in [false, true] {
            if hasHost {
              request.headers["Host"] = "\(entry.endpointPrefix).eu-west-1.amazonaws.com"
            }
            let found = route(request)
            if found != expected, !cannotBeToldApart(found, expected, hasHost) {
              wrong.append("\(expected) is \(found)")
            }
          }
        }
      }
    }
    #expect(wrong == [])
  }

  /// What a request was taken for.
  private struct Found: Equatable, CustomStringConvertible {
    var service = ""
    var operation = ""
    var wireProtocol = ""
    var signingName = ""
    var endpointPrefix = ""

    init() {}

    init(_ entry: ServiceCatalog.Entry, _ operation: OperationModel, _ name: ProtocolName) {
      service = entry.name
      self.operation = operation.name.string
      wireProtocol = name.rawValue
      signingName = entry.signingName
      endpointPrefix = entry.endpointPrefix
    }

    var description: String { "\(service).\(operation) \(wireProtocol)" }
  }

  private func route(_ request: WireRequest) -> Found {
    let query = PercentEncoding.decodeQuery(request.url.query ?? "")
    let route = router.route(request, query: query, caller: Caller(request, query: query))
    guard let route, let operation = route.operation else { return Found() }
    return Found(route.service, operation, route.wireProtocol)
  }

  /// Services with the same name in signatures (and the same hosts), and older and newer operations of
  /// a service with the same requests.
  private func cannotBeToldApart(_ found: Found, _ expected: Found, _ hasHost: Bool) -> Bool {
    if found.service == expected.service {
      return Self.twins.contains { $0.older == expected.operation && $0.newer == found.operation }
    }
    return found.signingName == expected.signingName
      && (!hasHost || found.endpointPrefix == expected.endpointPrefix)
  }

  private static let twins = [
    (older: "GetBucketLifecycle", newer: "GetBucketLifecycleConfiguration"),
    (older: "GetBucketNotification", newer: "GetBucketNotificationConfiguration"),
    (older: "PutBucketLifecycle", newer: "PutBucketLifecycleConfiguration"),
    (older: "PutBucketNotification", newer: "PutBucketNotificationConfiguration"),
    (older: "ListDirectoryBuckets", newer: "ListBuckets"),
  ]

  @Test(arguments: [
    ("GET", "photos.s3.amazonaws.com", "/", "s3.ListObjects rest-xml", "/photos"),
    (
      "GET", "my.photos.s3.eu-west-1.amazonaws.com", "/a%20b/c", "s3.GetObject rest-xml",
      "/my.photos/a%20b/c"
    ),
    ("PUT", "photos.localhost:4566", "/a//b/../c", "s3.PutObject rest-xml", "/photos/a//b/../c"),
    ("GET", "localhost:4566", "/photos/", "s3.ListObjects rest-xml", "/photos"),
    ("GET", "127.0.0.1:4566", "/photos/folder/", "s3.GetObject rest-xml", "/photos/folder/"),
    ("HEAD", "s3.us-west-2.amazonaws.com", "/photos", "s3.HeadBucket rest-xml", "/photos"),
    ("GET", "s3.localhost.localstack.cloud:4566", "/", "s3.ListBuckets rest-xml", "/"),
  ])
  func bucketsInHostsAndPaths(
    _ method: String, _ host: String, _ path: String, _ expected: String, _ inner: String
  ) {
    let request = WireRequest(
      method: method, url: RequestURL(scheme: "http", host: host, path: path),
      headers: ["Host": host])
    #expect("\(route(request))" == expected)
    let found = router.route(request, query: [], caller: Caller(request, query: []))
    #expect(found?.request.url.path == inner)
  }

  @Test func queuesOverQuery() {
    let form = "Action=SendMessage&MessageBody=x&Version=2012-11-05"
    let post = WireRequest(
      method: "POST",
      url: RequestURL(scheme: "http", host: "localhost", port: 4566, path: "/000000000000/q"),
      headers: [
        "Content-Type": "application/x-www-form-urlencoded", "Host": "localhost:4566",
      ], body: .bytes(Array(form.utf8)))
    #expect("\(route(post))" == "sqs.SendMessage query")
    let get = WireRequest(
      method: "GET",
      url: RequestURL(
        scheme: "http", host: "localhost", path: "/000000000000/q", query: "Action=ReceiveMessage"))
    #expect("\(route(get))" == "sqs.ReceiveMessage query")
    var other = get
    other.url.query = "Action=CreateQueue&QueueName=q"
    let query = [(name: "Action", value: "CreateQueue")]
    let found = router.route(other, query: query, caller: Caller(other, query: query))
    #expect(found?.operation == nil && found?.unknownOperation == "CreateQueue")
  }
}

/// Requests as clients send them, with a signature that nobody checks.
enum SignedRequest {
  /// The least request of an operation.
  static func make(
    _ operation: OperationModel, _ name: ProtocolName, signedFor signingName: String
  ) throws -> WireRequest {
    let input = operation.input.map { required(of: $0) } ?? [:]
    let made = try makeProtocol(name).makeRequest(input, operation: operation)
    let query = made.query.map { PercentEncoding.encodeItem($0.name, $0.value) }
    var headers = made.headers
    headers["Host"] = "localhost:4566"
    headers["Authorization"] =
      "AWS4-HMAC-SHA256 Credential=123456789012/20260101/eu-west-1/\(signingName)/aws4_request, "
      + "SignedHeaders=host, Signature=0"
    return WireRequest(
      method: made.method,
      url: RequestURL(
        scheme: "http", host: "localhost", port: 4566, path: made.path,
        query: query.isEmpty ? nil : query.joined(separator: "&")), headers: headers,
      body: made.body)
  }

  /// The least parameters that the model allows.
  static func required(of schema: Schema, depth: Int = 0) -> Structure {
    Structure(
      schema.members.lazy.filter { $0.has(.required) && !$0.has(.eventStream) }.map {
        ($0.memberName.string, value(of: $0, depth: depth))
      })
  }

  private static func value(of schema: Schema, depth: Int) -> Value {
    switch schema.type {
    case .string:
      let least = max(1, schema.traits["min"].integer ?? 1)
      return .string(
        schema.traits["enum"].elements.first?.string ?? String(repeating: "a", count: least))
    case .integer, .long: return .integer(Int64(schema.traits["min"].integer ?? 1))
    case .float, .double: return 1.5
    case .boolean: return true
    case .timestamp: return .timestamp(Timestamp(seconds: 1))
    case .blob: return .blob([1])
    case .list:
      guard depth < 5, let element = schema.element else { return [] }
      return [value(of: element, depth: depth + 1)]
    case .map:
      guard depth < 5, let element = schema.value else { return [:] }
      return ["k": value(of: element, depth: depth + 1)]
    case .structure:
      if schema.has(.document) || depth >= 7 { return [:] }
      return .structure(required(of: schema, depth: depth + 1))
    }
  }
}
