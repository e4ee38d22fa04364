// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
package import AWSErrors
import NIOCore
import NIOPosix
import NIOSSL
import SystemLibrary

/// Why a connection failed, in a sentence, with the system's own reason.
struct ConnectFailure: Error, CustomStringConvertible {
  /// The kind of error in botocore's terms.
  enum Kind {
    case unreachable
    case tls
    /// The connection was open and ended.
    case closed
  }

  let kind: Kind
  let reason: String
  /// The system call's error number, if it was one.
  let errno: CInt?

  var description: String { reason }

  var isDescriptorShortage: Bool { errno?.isDescriptorShortage ?? false }

  private init(kind: Kind, errno: CInt?, reason: String) {
    self.kind = kind
    self.errno = errno
    self.reason = reason
  }

  init(_ error: any Error) {
    switch error {
    case let failure as ConnectFailure: self = failure
    case let error as IOError: self.init(errno: error.errnoCode)
    case let error as NIOConnectionError: self.init(attempts: error)
    case let error as NameFailure:
      self.init(kind: .unreachable, errno: error.errno, reason: error.reason)
    case is TLSFailure, is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
      self.init(kind: .tls, errno: nil, reason: TLSFailure.reason(error))
    case ChannelError.eof, ChannelError.ioOnClosedChannel, ChannelError.alreadyClosed:
      self.init(kind: .closed, errno: nil, reason: "The server closed the connection")
    case ChannelError.connectTimeout:
      self.init(kind: .unreachable, errno: ETIMEDOUT, reason: Self.text(ETIMEDOUT))
    default: self.init(kind: .unreachable, errno: nil, reason: String(describing: error))
    }
  }

  init(errno code: CInt) {
    self.init(kind: .unreachable, errno: code, reason: Self.text(code))
  }

  /// Each of several addresses of a name has failed; equal reasons are listed once.
  private init(attempts error: NIOConnectionError) {
    if error.connectionErrors.isEmpty, let failure = error.dnsAError ?? error.dnsAAAAError {
      self.init(failure)
      return
    }
    let failures = error.connectionErrors.map { ConnectFailure($0.error) }
    guard let first = failures.first else {
      self.init(kind: .unreachable, errno: nil, reason: "The host has no address")
      return
    }
    var reasons: [String] = []
    for failure in failures where !reasons.contains(failure.reason) {
      reasons.append(failure.reason)
    }
    // An error of TLS says more than that another address wasn't reachable.
    let main = failures.first { $0.kind == .tls } ?? failures.first { $0.isDescriptorShortage }
    self.init(
      kind: (main ?? first).kind, errno: (main ?? first).errno,
      reason: main?.kind == .tls ? main?.reason ?? "" : reasons.joined(separator: "; "))
  }

  /// Whether an error means that no descriptor is left.
  static func isDescriptorShortage(_ error: any Error) -> Bool {
    ConnectFailure(error).isDescriptorShortage
  }

  /// The system's text for an error number.
  static func text(_ code: CInt) -> String {
    let text = SystemError(code).text
    guard code.isDescriptorShortage else { return text }
    return "\(text): the limit is \(OpenFileLimit.current) (ulimit -n)"
  }
}

/// Why a name has no address.
struct NameFailure: Error, CustomStringConvertible {
  let reason: String
  /// The system call's error number, if that is the reason.
  let errno: CInt?

  var description: String { reason }

  init(_ code: CInt, _ systemError: CInt) {
    if code == EAI_SYSTEM {
      errno = systemError
      reason = "The host's name can't be looked up: \(ConnectFailure.text(systemError))"
    } else {
      errno = nil
      reason = "The host's name can't be looked up: \(String(cString: gai_strerror(code)))"
    }
  }
}

// Their strings as causes of the library's errors, and their translation if nothing else has
// translated them.
extension ConnectFailure: ExplainedCause, InnerError {}
extension TLSFailure: ExplainedCause, InnerError {}
extension NameFailure: ExplainedCause {}
extension MalformedResponse: ExplainedCause, InnerError {}
extension IOError: ExplainedCause, InnerError {}
extension ChannelError: ExplainedCause, InnerError {}
extension NIOConnectionError: ExplainedCause, InnerError {}
extension NIOSSLError: ExplainedCause, InnerError {}
extension NIOSSLExtraError: ExplainedCause, InnerError {}
extension BoringSSLError: ExplainedCause, InnerError {}

extension InnerError where Self: ExplainedCause {
  package var publicError: BotoCoreError {
    TransportError.invalid(ConnectFailure(self).reason, self)
  }
}

extension ExplainedCause {
  package var causeText: String { ConnectFailure(self).reason }
  package var causeErrno: Int32? { ConnectFailure(self).errno }
}

/// The system has no descriptor for a connection: the request has to wait until one is closed.
struct DescriptorShortage: Error {
  let error: ConnectFailure
}
