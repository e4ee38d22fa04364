// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import AWSProtocols
import JMESPath
import Boto3
import WireFormats

/// Errors in answers, under botocore's class names.
enum ErrorNode {
  /// The error's object.
  static func node(for error: any Error) async -> JSONNode {
    switch error {
    case let error as ClientError: return await node(for: error)
    case let error as WaiterError: return await node(for: error)
    case let error as EventStreamError: return await node(for: error)
    case let error as BotoCoreError:
      // boto3 checks what can't be written elsewhere, with its own message.
      let unwritten = error.underlyingError as? SerializationError
      return node(error.code, unwritten?.message ?? error.message)
    case let error as JMESPathError:
      return [
        "type": "JMESPathError", "kind": .string(error.kind.rawValue),
        "message": .string(error.description),
      ]
    case is ScriptExhausted: return node("ScriptExhausted", "no more scripted responses")
    case let error as Unsupported: return node("Unsupported", error.description)
    case let error as BadInput: return node("BadInput", error.description)
    case is CancellationError: return node("CancellationError", "the call was cancelled")
    default:
      guard let known = ErrorBoundary.publicError(error) as? BotoCoreError else {
        return node("\(type(of: error))", "\(error)")
      }
      return await node(for: known)
    }
  }

  private static func node(_ type: String, _ message: String) -> JSONNode {
    ["type": .string(type), "message": .string(message)]
  }

  private static func node(for error: ClientError) async -> JSONNode {
    [
      "type": "ClientError",
      "exception": .string(error.exceptionName),
      "code": (try? await TaggedValue.encode(error.response["Error"]["Code"])) ?? .null,
      "message": .string(error.description),
      "operation": .string(error.operationName ?? ""),
      "response": (try? await TaggedValue.encode(error.response)) ?? .null,
    ]
  }

  private static func node(for error: WaiterError) async -> JSONNode {
    [
      "type": "WaiterError",
      "message": .string(error.message),
      "name": .string(error.name),
      "reason": .string(error.reason),
      "last_response": (try? await TaggedValue.encode(error.lastResponse)) ?? .null,
    ]
  }

  private static func node(for error: EventStreamError) async -> JSONNode {
    [
      "type": "EventStreamError",
      "exception": "EventStreamError",
      "code": .string(error.code),
      "message": .string(error.description),
      "operation": .string(error.operationName ?? ""),
      "response": (try? await TaggedValue.encode(error.response)) ?? .null,
    ]
  }
}

/// An action or option that this driver doesn't have.
struct Unsupported: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// A script has no reply for a request.
struct ScriptExhausted: Error {}
