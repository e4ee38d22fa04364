/// An error of this library: what all of them have in common.
///
/// The types are ``ClientError`` (the service answered with an error), ``BotoCoreError`` (all that
/// fails on this side, by its ``BotoCoreError/Kind``), ``WaiterError``, ``EventStreamError``,
/// ``FileError`` and `DirectoryError`. Functions of the library throw these, `CancellationError`, and
/// unchanged what closures, sequences and providers of the caller throw.
///
/// ```swift
/// do { … }
/// catch let error as any AWSError {
///   print(error, error.code, error.requestID ?? "-", error.isRetryable, error.errno ?? 0)
/// }
/// ```
public protocol AWSError: Error, Sendable, CustomStringConvertible {
  /// What failed, in a sentence. Never holds a secret.
  var message: String { get }

  /// The error's name: the service's error code, else the name that botocore has for it.
  var code: String { get }

  /// The service whose call failed, by the name that clients are made with: `s3`.
  var serviceName: String? { get }

  /// The operation that failed, by its name in the API: `GetObject`.
  var operationName: String? { get }

  /// The service's id of the request, which its support asks for.
  var requestID: String? { get }

  /// Whether the same call may succeed later. Retries of the call itself are over by then.
  var isRetryable: Bool { get }

  /// The error that is the cause of this one: SwiftNIO's, TLS's, the system's, or one that a part of
  /// the library reported.
  var underlyingError: (any Error)? { get }

  /// The system's number of the error (`ENOENT`, `ECONNREFUSED`, …), where a call to the system is
  /// the cause.
  var errno: Int32? { get }
}

extension AWSError {
  /// No service.
  public var serviceName: String? { nil }
  /// No operation.
  public var operationName: String? { nil }
  /// No request.
  public var requestID: String? { nil }
  /// `false`.
  public var isRetryable: Bool { false }
  /// No cause.
  public var underlyingError: (any Error)? { nil }
  /// The number that the cause has.
  public var errno: Int32? { underlyingError.flatMap(Cause.errno(of:)) }
}
