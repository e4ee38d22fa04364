import WireFormats

/// Endpoints that users give.
enum EndpointURL {
  /// Makes sure that a text can be an endpoint: a scheme, and a host of labels or an address.
  ///
  /// - Throws: ``InvalidURL`` that says what is wrong, as botocore's `Invalid endpoint`.
  static func validate(_ text: String) throws {
    let url: RequestURL
    do {
      url = try RequestURL(text)
    } catch {
      throw InvalidURL(
        text: text,
        reason: "\(error.reason); expected a URL such as https://host or "
          + "http://localhost:5000")
    }
    guard url.host.hasPrefix("[") || isHostName(url.host) else {
      throw InvalidURL(text: text, reason: "\"\(url.host)\" is not a valid host name")
    }
  }

  /// Underscores stand in no name of the Internet, but in those of containers and of private domains
  /// (`http://my_minio:9000`), which botocore refuses.
  private static func isHostName(_ host: String) -> Bool {
    let name = host.hasSuffix(".") ? String(host.dropLast()) : host
    guard (1...255).contains(name.utf8.count) else { return false }
    return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      // Taken for a letter.
      HostLabel.isValid(label.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "x") : $0 })
    }
  }
}
