import Boto3
import WireFormats

/// Errors as answers hold them, under botocore's class names.
enum ErrorAnswer {
  /// The error's object.
  static func node(for error: any Error) async -> JSONNode {
    switch error {
    case let error as ClientError: return await node(for: error)
    case let error as WaiterError: return await node(for: error)
    case let error as EventStreamError: return await node(for: error)
    case let error as BotoCoreError: return node(error.kind.rawValue, error.message)
    case let error as ParamValidationError: return node("ParamValidationError", error.message)
    case let error as ResponseParserError: return node("ResponseParserError", error.message)
    case let error as SerializationError: return node("ParamValidationError", error.message)
    case let error as InvalidURL: return node("ValueError", error.description)
    case let error as JMESPathError:
      return [
        "type": "JMESPathError", "kind": .string(error.kind.rawValue),
        "message": .string(error.description),
      ]
    case let error as EventStreamFormatError: return node(name(of: error), error.description)
    case is ScriptExhausted: return node("ScriptExhausted", "no more scripted responses")
    case let error as Unsupported: return node("Unsupported", error.description)
    case let error as BadInput: return node("BadInput", error.description)
    case is CancellationError: return node("CancellationError", "the call was cancelled")
    default: return node("\(type(of: error))", "\(error)")
    }
  }

  /// An error of an expression that a model or a search applies to responses, under the name that
  /// the library of botocore has for it.
  static func raised(_ error: JMESPathError) -> BotoCoreError {
    let name =
      switch error.kind {
      case .syntax: "ParseError"
      case .unknownFunction: "UnknownFunctionError"
      case .invalidArity: "ArityError"
      case .invalidType: "JMESPathTypeError"
      case .invalidValue: "ValueError"
      case .other: "JMESPathError"
      }
    return BotoCoreError(BotoCoreError.Kind(rawValue: name), error.description)
  }

  private static func name(of error: EventStreamFormatError) -> String {
    switch error {
    case .checksumMismatch: "ChecksumMismatch"
    case .invalidHeadersLength: "InvalidHeadersLength"
    case .invalidPayloadLength: "InvalidPayloadLength"
    case .duplicateHeader: "DuplicateHeader"
    case .noInitialResponse: "NoInitialResponseError"
    default: "ParserError"
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
      "operation": .string(error.operationName),
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
      "operation": .string(error.operation),
      "response": (try? await TaggedValue.encode(error.response)) ?? .null,
    ]
  }
}

/// An action or option that this driver doesn't have.
struct Unsupported: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
