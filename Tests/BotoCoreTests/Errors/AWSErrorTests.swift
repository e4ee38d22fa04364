// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import TestClients
import AWSHTTP
import AWSErrors
import AWSProtocols
import JMESPath
import NIOCore
import ServiceModel
import TestSupport
import Testing
import WireFormats

@testable import BotoCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What all errors have in common, and which errors the library throws.
@Suite struct AWSErrorTests {
  private let patient = TransportOptions(connectTimeout: .seconds(10), readTimeout: .seconds(10))

  /// The error that a body throws, as an error of the library.
  private func failure(
    _ sourceLocation: SourceLocation = #_sourceLocation, of body: () async throws -> Void
  ) async throws -> any AWSError {
    do {
      try await body()
    } catch {
      return try #require(error as? any AWSError, "\(error)", sourceLocation: sourceLocation)
    }
    Issue.record("Nothing was thrown", sourceLocation: sourceLocation)
    throw CancellationError()
  }

  // MARK: - The types

  @Test func clientErrorHasItsRequest() async throws {
    let client = try TestClient(
      "s3", options: { $0.retries = ClientOptions.Retries(maxAttempts: 1) },
      responses: [
        WireResponse(
          503, "<Error><Code>SlowDown</Code><Message>Wait</Message></Error>",
          headers: ["x-amz-request-id": "R1", "x-amz-id-2": "H1"])
      ])
    let error = try await failure { try await client.call("ListBuckets") }
    #expect((error.code, error.message, error.isRetryable) == ("SlowDown", "Wait", true))
    #expect((error.serviceName, error.operationName) == ("s3", "ListBuckets"))
    #expect((error.requestID, (error as? ClientError)?.hostID) == ("R1", "H1"))
  }

  @Test(arguments: [
    ("AccessDenied", 403, false), ("InternalError", 500, true), ("ThrottlingException", 400, true),
    ("Whatever", 429, true), ("RequestTimeout", 400, true), ("NoSuchKey", 404, false),
  ])
  func retryabilityFollowsTheTable(code: String, status: Int, isRetryable: Bool) {
    let error = ClientError(
      response: [
        "Error": ["Code": .string(code)],
        "ResponseMetadata": ["HTTPStatusCode": .integer(Int64(status))],
      ], operationName: "Op")
    #expect(error.isRetryable == isRetryable)
  }

  @Test func modelledRetryableErrorIsRetryable() {
    let error = ClientError(
      response: .null, operationName: "Op", exceptionName: nil, serviceName: "x",
      passesByModel: true)
    #expect(error.isRetryable && error.withMessage("m").isRetryable)
    #expect(error.withMessage("m").message == "m")
  }

  @Test func waiterErrorKeepsItsResponse() async throws {
    let client = try TestClient(
      "s3", responses: [WireResponse(400, headers: ["x-amz-request-id": "R"])])
    let error = try await failure {
      try await client.service.waiter("bucket_exists").poll(
        parameters: ["Bucket": "b"], options: client.options)
    }
    #expect(error is WaiterError && error.underlyingError is ClientError)
    #expect((error.operationName, error.serviceName) == ("HeadBucket", "s3"))
    #expect((error.requestID, error.isRetryable) == ("R", false))
    #expect(
      WaiterError(name: "a", reason: "Max attempts exceeded", lastResponse: .null).isRetryable)
  }

  @Test func eventStreamErrorIsAnAWSError() {
    let error: any AWSError = EventStreamError(
      code: "ThrottlingException", message: "slow", operationName: "InvokeModel")
    #expect(error.isRetryable && error.operationName == "InvokeModel" && error.code.count == 19)
  }

  // MARK: - Validation is one kind

  @Test func oneCatchHandlesAllValidation() async throws {
    let s3 = try TestClient("s3")
    func check(_ body: () async throws -> Void) async {
      do {
        try await body()
        Issue.record("Nothing was thrown")
      } catch BotoCoreError.Kind.paramValidationError {
      } catch {
        Issue.record(error)
      }
    }
    await check { try await s3.call("GetObject", ["Bucket": "b", "Key": "k", "PartNumber": "x"]) }
    await check { try await s3.call("GetObject", ["Bucket": "arn:aws:s3:nothing", "Key": "k"]) }
    await check {
      try await s3.call("CopyObject", ["Bucket": "b", "Key": "k", "CopySource": ["Key": "x"]])
    }
    await check { try Stubber(s3.service).addResponse("list_buckets", ["Nonsense": 1]) }
    await check {
      _ = try await s3.service.preparedRequest(
        s3.service.operation("GetObject"), ["Nonsense": 1])
    }
    let error = try await failure {
      try await s3.call("GetObject", ["Bucket": "b", "PartNumber": "x"])
    }
    #expect((error as? BotoCoreError)?.problems.count == 2)
    #expect((error.serviceName, error.operationName) == ("s3", "GetObject"))
  }

  // MARK: - Errors of the modules below

  private static let belows: [(any Error, BotoCoreError.Kind)] = [
    (ParamValidationError(problems: ["a"]), .paramValidationError),
    (SerializationError("a"), .paramValidationError),
    (ResponseParserError("a"), .responseParserError),
    (
      EventStreamFormatError.checksumMismatch(expected: 1, calculated: 2),
      .eventStreamChecksumMismatch
    ),
    (EventStreamFormatError.concurrentReads, .eventStreamParserError),
    (JMESPathError(.syntax, "a", position: 0, expression: "a"), .jmesPathParseError),
    (JMESPathError(.invalidType, "a", position: 0, expression: "a"), .jmesPathTypeError),
    (InvalidURL(text: "a", reason: "b"), .valueError),
    (ModelError.damaged("a"), .dataNotFoundError),
    (IOError(errnoCode: ECONNRESET, reason: "read"), .httpClientError),
    (ChannelError.ioOnClosedChannel, .httpClientError),
  ]

  @Test func errorsOfLowerModulesAreConverted() throws {
    for (below, kind) in Self.belows {
      let error = try #require(
        ErrorBoundary.publicError(below, serviceName: "s", operationName: "O") as? BotoCoreError)
      #expect(error.kind == kind, "\(below)")
      #expect(error.underlyingError.map { "\($0)" } == "\(below)")
      #expect(error.operationName == "O" && error.serviceName == "s")
    }
  }

  @Test func foreignErrorsAreUnchanged() async throws {
    struct Own: Error {}
    #expect(ErrorBoundary.publicError(Own()) is Own)
    #expect(ErrorBoundary.publicError(CancellationError()) is CancellationError)
    let client = try TestClient(
      "s3", hooks: [Hook(.beforeCall, named: "own", handler: { _ in throw Own() })])
    await #expect(throws: Own.self) { try await client.call("ListBuckets") }
  }

  @Test func unreadableResponseIsConverted() async throws {
    let client = try TestClient(
      "dynamodb", responses: [WireResponse(200, "{", headers: ["x-amzn-requestid": "R9"])])
    let error = try await failure { try await client.call("ListTables") }
    #expect(error.code == "ResponseParserError" && error.requestID == "R9")
    #expect((error as? BotoCoreError)?.unreadableResponse != nil)
  }

  @Test func paginatorExpressionErrorsAreConverted() async throws {
    let client = try TestClient(
      "dynamodb", responses: [WireResponse(200, #"{"TableNames":["a"]}"#)])
    let pages = try client.service.paginator("ListTables").pages(parameters: [:])
    let error = try await failure { _ = try pages.search("a[") }
    #expect((error as? BotoCoreError)?.isKind(of: .jmesPathError) == true)
    let applied = try await failure {
      for try await _ in try pages.search("abs(TableNames)") {}
    }
    #expect(applied.code == "JMESPathTypeError")
  }

  @Test func errorsOfEventsAfterTheEndAreConverted() async throws {
    let events = EventStreamWriter()
    events.finish()
    await expectError(.eventStreamClosed) { try await events.send(Value.structure([:])) }
  }

  // MARK: - Causes

  private func refused(
    _ host: String, port: Int, scheme: String = "http"
  ) async throws -> any AWSError {
    let url = RequestURL(scheme: scheme, host: host, port: port, path: "/")
    return try await failure {
      _ = try await NIOTransport().send(WireRequest(method: "GET", url: url), options: patient)
    }
  }

  @Test func refusedConnectionHasItsErrorNumber() async throws {
    let error = try await refused("127.0.0.1", port: 1)
    #expect(error.code == "EndpointConnectionError" && error.isRetryable)
    #expect(error.errno == ECONNREFUSED && error.underlyingError != nil)
    #expect(error.description == error.message)
  }

  @Test func unknownHostHasItsCause() async throws {
    let error = try await refused("no-such-host.invalid", port: 80)
    #expect(error.code == "EndpointConnectionError")
    #expect(error.underlyingError != nil && error.errno == nil)
    #expect(error.description.contains("name can't be looked up"))
  }

  @Test func anUntrustedCertificateHasItsCause() async throws {
    let server = try await ScriptedServer(tls: true) { connection in
      while try await connection.head() != nil { try await connection.respond("safe") }
    }
    let error = try await refused("localhost", port: server.port, scheme: "https")
    #expect(error.code == "SSLError" && error.underlyingError != nil && error.errno == nil)
    #expect(error.description == error.message)
  }

  @Test func missingFileHasItsErrorNumber() async throws {
    let client = try TestClient("s3")
    let error = try await failure {
      try await client.call(
        "PutObject", ["Bucket": "b", "Key": "k", "Body": .file("/nowhere/at/all")])
    }
    #expect(error is FileError && error.errno == ENOENT && error.errno == 2)
    #expect((error as? FileError)?.path == "/nowhere/at/all")
    #expect(!error.isRetryable && FileError(path: "a", errno: EMFILE).isRetryable)
  }

  @Test func brokenPipeHasItsErrorNumber() async throws {
    #expect(FileError(path: "|", errno: EPIPE).errno == EPIPE)
    let wrapped = BotoCoreError(
      .httpClientError, "a", underlyingError: IOError(errnoCode: EPIPE, reason: "write"))
    #expect(wrapped.errno == EPIPE && wrapped.description.contains("Broken pipe"))
  }

  @Test func failingProviderIsNamed() async throws {
    let folder = try TestFolder()
    let client = try TestClient(
      "s3",
      environment: [
        "AWS_WEB_IDENTITY_TOKEN_FILE": "\(folder.path)/token",
        "AWS_ROLE_ARN": "arn:aws:iam::1:role/r",
      ], signed: false)
    let missing = try await failure { try await client.call("ListBuckets") }
    #expect(missing.code == "CredentialRetrievalError")
    #expect(missing.description.contains("\(folder.path)/token"))
  }

  @Test func missingCredentialsNameEveryProvider() async throws {
    let client = try TestClient("s3", signed: false)
    let error = try await failure { try await client.call("ListBuckets") }
    #expect(error.code == "NoCredentialsError" && error.operationName == "ListBuckets")
    #expect(error.message.contains("env: ") && error.message.contains("iam-role: "))
  }
}
