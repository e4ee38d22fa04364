// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOSSL
import WireFormats

/// Why the TLS handshake failed, in a sentence.
struct TLSFailure: Error, CustomStringConvertible {
  let reason: String

  var description: String { reason }

  init(reason: String) { self.reason = reason }

  /// The server's certificate isn't trusted. TLS doesn't report the reason, so it is looked for in
  /// the certificate.
  ///
  /// - Parameters:
  ///   - certificate: The certificate, if it was seen.
  ///   - now: Seconds of Unix time.
  init(unverified certificate: PeerCertificate?, now: Int64 = Timestamp.now.seconds) {
    guard let certificate else {
      reason = Self.untrusted
      return
    }
    if let validity = certificate.validity, now > validity.upperBound {
      reason = "The server's certificate expired on \(Self.day(validity.upperBound))"
    } else if let validity = certificate.validity, now < validity.lowerBound {
      reason =
        "The server's certificate isn't valid before \(Self.day(validity.lowerBound)); is this "
        + "machine's clock right?"
    } else if !certificate.isForServers {
      reason =
        "The server's certificate is for other purposes than servers: its extended key usage "
        + "lacks \"server authentication\" (serverAuth)"
    } else if !certificate.isForTLS {
      reason =
        "The server's certificate is for other purposes than TLS: its key usage has none of "
        + "digital signature, key encipherment and key agreement"
    } else if certificate.isSelfSigned {
      reason =
        "The server's certificate is self-signed and not trusted; if it is the "
        + "right one, give its file as the CA bundle (ca_bundle, AWS_CA_BUNDLE)"
    } else if certificate.isSignedWeakly {
      reason = Self.weaklySigned
    } else {
      reason = Self.untrusted
    }
  }

  /// The general reason.
  private static let untrusted =
    "The server's certificate can't be verified. Usually its authority isn't "
    + "trusted, or the server doesn't send the intermediate certificates; if the authority is "
    + "private, give its certificate as the CA bundle (ca_bundle, AWS_CA_BUNDLE)"

  static let weaklySigned =
    "The server's certificate is signed with SHA-1 or MD5, which others can forge"

  private static func day(_ seconds: Int64) -> String {
    String(Timestamp(seconds: seconds).iso8601Seconds.prefix(10))
  }

  /// Whether an error means that a certificate isn't trusted.
  static func isUnverified(_ error: any Error) -> Bool {
    text(error).contains("CERTIFICATE_VERIFY_FAILED")
  }

  /// The meaning of a TLS error.
  static func reason(_ error: any Error) -> String {
    switch error {
    case let failure as TLSFailure: return failure.reason
    case let error as NIOSSLExtraError where error == .invalidSNIHostname:
      return "The host is too long for a server's name in TLS, which has 255 bytes at most"
    case NIOSSLError.uncleanShutdown, ChannelError.eof:
      return "The server closed the connection during the TLS handshake"
    // Files are read earlier (``PEMFile``), so these are about their contents.
    case NIOSSLError.failedToLoadCertificate: return "A certificate can't be used"
    case NIOSSLError.failedToLoadPrivateKey:
      return "The private key can't be used, or isn't the certificate's"
    case BoringSSLError.unknownError(let stack) where stack.isEmpty:
      return "TLS can't be set up; if this machine has no CA certificates, install them "
        + "(ca-certificates), or name a bundle of them (ca_bundle, AWS_CA_BUNDLE)"
    default: break
    }
    let text = text(error)
    if text.contains("EOF during handshake") {
      return "The server closed the connection during the TLS handshake"
    }
    for code in codes(in: text) { if let known = sentences[code] { return known } }
    if let code = codes(in: text).first {
      // BoringSSL's own name, without its numbers and files.
      return "TLS failed: \(code.lowercased().replacing("_", with: " "))"
    }
    return "TLS failed: \(text)"
  }

  private static func text(_ error: any Error) -> String { String(describing: error) }

  /// BoringSSL's names of errors: `error:1000007d:SSL routines:…:WORD at file:line`.
  private static func codes(in text: String) -> [String] {
    text.split(separator: "error:").dropFirst().compactMap { part in
      let fields = part.split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count > 3 else { return nil }
      let word = fields[3].prefix { $0 == "_" || $0.isASCII && ($0.isUppercase || $0.isNumber) }
      return word.isEmpty ? nil : String(word)
    }
  }

  private static let oldServer =
    "; the server may be too old for TLS 1.2 with today's suites (the client option acceptsLegacyTLS "
    + "lets it be)"

  private static let sentences: [String: String] = [
    "CERTIFICATE_VERIFY_FAILED": untrusted,
    "WRONG_VERSION_NUMBER": "The server's response isn't TLS; is this a port for plain HTTP?",
    "HTTP_REQUEST": "The server's response is HTTP, not TLS; is this a port for plain HTTP?",
    "UNSUPPORTED_PROTOCOL":
      "The server supports only versions of TLS that aren't accepted" + oldServer,
    "TLSV1_ALERT_PROTOCOL_VERSION":
      "The server refused the versions of TLS that were offered" + oldServer,
    "SSLV3_ALERT_HANDSHAKE_FAILURE":
      "The server refused the offered versions, suites or signatures, or requires a "
      + "client certificate" + oldServer,
    "TLSV1_ALERT_INSUFFICIENT_SECURITY":
      "The server requires stronger encryption than was offered",
    "WRONG_CIPHER_RETURNED": "The server chose a suite that wasn't offered" + oldServer,
    "NO_COMMON_SIGNATURE_ALGORITHMS":
      "There is no signature algorithm that both sides accept" + oldServer,
    "WRONG_SIGNATURE_TYPE":
      "The server signed with an algorithm that isn't accepted (SHA-1, say)" + oldServer,
    "TLSV1_ALERT_UNKNOWN_CA": "The server doesn't trust the client certificate",
    "SSLV3_ALERT_BAD_CERTIFICATE": "The server refused the client certificate",
    "SSLV3_ALERT_CERTIFICATE_UNKNOWN": "The server refused the client certificate",
    "SSLV3_ALERT_UNSUPPORTED_CERTIFICATE": "The server refused the client certificate",
    "SSLV3_ALERT_CERTIFICATE_EXPIRED": "The server says that the client certificate has expired",
    "SSLV3_ALERT_CERTIFICATE_REVOKED": "The server says that the client certificate was revoked",
    "TLSV1_ALERT_CERTIFICATE_REQUIRED": "The server requires a client certificate",
    "TLSV1_ALERT_ACCESS_DENIED": "The server denies access to this client",
    "TLSV1_ALERT_INTERNAL_ERROR": "The server reports an internal error",
    "TLSV1_UNRECOGNIZED_NAME": "The server doesn't know the host's name",
    "TLSV1_ALERT_UNRECOGNIZED_NAME": "The server doesn't know the host's name",
    "BAD_DECRYPT": "The data was changed in transit, or isn't from the server",
    "DECRYPTION_FAILED_OR_BAD_RECORD_MAC":
      "The data was changed in transit, or isn't from the server",
    "SSLV3_ALERT_BAD_RECORD_MAC": "The server says that its data was changed in transit",
    "KEY_USAGE_BIT_INCORRECT":
      "The server's certificate isn't for this kind of TLS: its key usage lacks a required purpose "
      + "(usually digital signature)",
    "KEY_VALUES_MISMATCH": "The private key isn't the certificate's",
    "NO_START_LINE": "The file contains no certificate or key in PEM",
  ]
}
