// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import Testing

@Suite struct ErrorTests {
  @Test func kindsHaveBases() {
    let error = BotoCoreError(.connectTimeoutError, "too slow")
    #expect(error.isKind(of: .connectTimeoutError))
    #expect(error.isKind(of: .connectionError))
    #expect(error.isKind(of: .botoCoreError))
    #expect(!error.isKind(of: .httpClientError))
    #expect(BotoCoreError.Kind.infiniteLoopConfigError.base == .invalidConfigError)
    #expect(BotoCoreError.Kind(named: "Unheard") == nil)
    #expect(BotoCoreError.Kind.responseParserError.base == nil)
  }

  @Test func catchMatchesBaseKinds() {
    func caught(_ error: any Error) -> String {
      do { throw error } catch BotoCoreError.Kind.connectionError {
        return "connection"
      } catch let error as BotoCoreError where error.isKind(of: .validationError) {
        return "validation"
      } catch {
        return "other"
      }
    }
    #expect(caught(BotoCoreError(.sslError, "")) == "connection")
    #expect(caught(BotoCoreError(.unknownKeyError, "")) == "validation")
    #expect(caught(BotoCoreError(.readTimeoutError, "")) == "other")
    #expect(caught(CancellationError()) == "other")
  }

  @Test func clientErrorReadsTheResponse() {
    var response = Value.structure([
      "Error": .structure(["Code": .string("Slow"), "Message": .string("Wait.")]),
      "ResponseMetadata": .structure([
        "HTTPStatusCode": .integer(503), "RequestId": .string("r1"), "RetryAttempts": .integer(2),
      ]),
    ])
    let error = ClientError(response: response, operationName: "GetIt")
    #expect(error.description == "An error occurred (Slow) when calling the GetIt operation: Wait.")
    #expect((error.code, error.message, error.exceptionName) == ("Slow", "Wait.", "ClientError"))
    #expect((error.statusCode, error.requestID, error.attempts) == (503, "r1", 3))
    response["ResponseMetadata"]["MaxAttemptsReached"] = .bool(true)
    #expect(
      ClientError(response: response, operationName: "GetIt").description
        == "An error occurred (Slow) when calling the GetIt operation (reached max retries: 2): Wait."
    )
  }

  @Test func clientErrorOfAnEmptyResponse() {
    let error = ClientError(response: .null, operationName: "Op", exceptionName: "Gone")
    #expect(
      error.description == "An error occurred (Unknown) when calling the Op operation: Unknown")
    #expect((error.statusCode, error.requestID, error.attempts) == (nil, nil, 1))
    #expect(error.exceptionName == "Gone")
  }
}
