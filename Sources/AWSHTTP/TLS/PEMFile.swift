// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import AWSErrors
import NIOSSL
import WireFormats
import SystemLibrary

/// A PEM file of certificates or of a key that a configuration names. Reading blocks.
struct PEMFile {
  /// The maximum number of bytes that are read; all authorities that systems trust take 250 KB.
  private static let limit = 16 << 20

  private let role: String
  private let path: String
  private let bytes: [UInt8]

  /// Reads a file.
  ///
  /// - Parameter role: The file's role in the configuration, for errors.
  /// - Throws: ``TLSFailure`` with the path and the system's reason.
  private init(_ role: String, _ path: String) throws(TLSFailure) {
    self.role = role
    self.path = path
    do {
      bytes = try SmallFile.contentBlocking(path, limit: Self.limit)
    } catch {
      throw Self.unreadable(role, error.error)
    }
  }

  /// The authorities of a CA bundle: those in a file, or those in a folder whose files have the
  /// names that `openssl rehash` gives.
  ///
  /// - Throws: ``TLSFailure`` with the path if nothing can be read, or there is no certificate.
  static func trustRoots(_ path: String) throws(TLSFailure) -> NIOSSLTrustRoots {
    let role = "CA bundle"
    let bytes: [UInt8]
    do {
      bytes = try SmallFile.contentBlocking(path, limit: limit)
    } catch {
      guard error.error.errno == EISDIR else { throw unreadable(role, error.error) }
      return .certificates(try certificates(inFolder: path, role))
    }
    let file = PEMFile(role: role, path: path, bytes: bytes)
    // OpenSSL's own format, in which an authority may be trusted for some purposes only: NIOSSL
    // reads it from files, and from bytes only the first certificate.
    if PathText.isPlain(path), file.contains("-----BEGIN TRUSTED CERTIFICATE-----") {
      return .file(path)
    }
    return .certificates(try file.certificates())
  }

  /// The client's certificate chain, without its authority.
  ///
  /// - Throws: ``TLSFailure`` with the path.
  static func clientChain(_ path: String) throws(TLSFailure) -> [NIOSSLCertificateSource] {
    try PEMFile("client certificate", path).certificates().map { .certificate($0) }
  }

  /// The key of the client's certificate.
  ///
  /// - Throws: ``TLSFailure`` with the path.
  static func clientKey(_ path: String) throws(TLSFailure) -> NIOSSLPrivateKeySource {
    let file = try PEMFile("client certificate's key", path)
    do {
      return .privateKey(try NIOSSLPrivateKey(bytes: file.bytes, format: .pem))
    } catch {
      if file.contains("ENCRYPTED") {
        throw file.failure("contains a key with a passphrase, which isn't supported")
      }
      throw file.failure(
        file.contains("PRIVATE KEY-----")
          ? "contains an unreadable key" : "contains no key in PEM (-----BEGIN PRIVATE KEY-----)")
    }
  }

  private init(role: String, path: String, bytes: [UInt8]) {
    self.role = role
    self.path = path
    self.bytes = bytes
  }

  private func certificates() throws(TLSFailure) -> [NIOSSLCertificate] {
    do {
      return try NIOSSLCertificate.fromPEMBytes(bytes)
    } catch {
      throw failure(
        contains("CERTIFICATE-----")
          ? "contains an unreadable certificate"
          : "contains no certificate in PEM (-----BEGIN CERTIFICATE-----)")
    }
  }

  /// Files without a certificate are skipped, as in OpenSSL, unless there is no other.
  private static func certificates(
    inFolder path: String, _ role: String
  ) throws(TLSFailure) -> [NIOSSLCertificate] {
    let names: [String]
    do { names = try DirectoryReader.names(in: path) } catch {
      throw unreadable(role, error.of(path))
    }
    var found: [NIOSSLCertificate] = []
    var failure: TLSFailure?
    for name in names where isHashed(name) {
      do {
        found += try PEMFile(role, "\(path)/\(name)").certificates()
      } catch {
        failure = failure ?? error
      }
    }
    if !found.isEmpty { return found }
    throw failure
      ?? TLSFailure(
        reason: "The \(role), the folder \(PathText.shown(path)), contains no certificate with a "
          + "name from \"openssl rehash\", such as 7f44456a.0")
  }

  /// Whether a name has eight hexadecimal digits, a dot and a number.
  private static func isHashed(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].count == 8 && !parts[1].isEmpty
      && parts[0].allSatisfy { Hex.digit($0) != nil }
      && parts[1].allSatisfy(\.isASCIIDigit)
  }

  private func contains(_ text: String) -> Bool { bytes.firstRange(of: Array(text.utf8)) != nil }

  private func failure(_ reason: String) -> TLSFailure {
    TLSFailure(
      reason: "The \(role), \(PathText.shown(path)), \(bytes.isEmpty ? "is empty" : reason)")
  }

  private static func unreadable(_ role: String, _ error: FileError) -> TLSFailure {
    TLSFailure(reason: "The \(role) can't be read: \(error)")
  }
}
