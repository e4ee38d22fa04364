import AWSSigning
import WireFormats

extension ChecksumPlan {
  /// Gives a request its checksum: computes it over the body for a header, or has the body sent in
  /// chunks with the checksum behind it.
  ///
  /// - Throws: Why the body can't be read.
  func apply(to request: inout HTTPRequest) async throws {
    guard let (algorithm, place) = self.request else { return }
    switch place {
    case .header: try await addHeader(algorithm, to: &request)
    case .trailer: addTrailer(algorithm, to: &request)
    }
    if let algorithmHeader {
      request.headers[algorithmHeader] = algorithm.rawValue.uppercased()
    }
  }

  private func addHeader(_ algorithm: ChecksumAlgorithm, to request: inout HTTPRequest) async throws
  {
    guard !request.headers.contains(algorithm.headerName) else { return }
    if case .stream(let stream) = request.body, !stream.isReplayable {
      throw BotoCoreError(
        .unseekableStreamError,
        "The checksum goes into a header here, so the body is read twice, which this stream "
          + "can't be. Send bytes or a file, or use an https endpoint")
    }
    var hasher = ChecksumHasher(algorithm)
    let reader = try await request.body.makeReader()
    while let bytes = try await reader.next() { hasher.update(bytes) }
    request.headers[algorithm.headerName] = hasher.base64
  }

  private func addTrailer(_ algorithm: ChecksumAlgorithm, to request: inout HTTPRequest) {
    guard !request.headers.contains(algorithm.headerName) else { return }
    request.headers["Transfer-Encoding"] = "chunked"
    request.headers["Content-Encoding"] =
      request.headers["Content-Encoding"].map { $0 + ",aws-chunked" } ?? "aws-chunked"
    request.headers["X-Amz-Trailer"] = algorithm.headerName
    let length = request.body.length ?? request.headers["Content-Length"].flatMap(Int64.init)
    request.headers["X-Amz-Decoded-Content-Length"] = length.map { String($0) }
    request.headers.remove("Content-Length")
    request.body = .stream(AWSChunkedBody(request.body, trailing: algorithm))
  }
}
