import ArgumentParser

/// How objects are encrypted by the service.
struct EncryptionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Encryption by the service; alone AES256.", valueName: "algorithm"))
  var sse: ServerSideEncryption?

  @Option(help: ArgumentHelp("The key of aws:kms.", valueName: "id"))
  var sseKmsKeyId: String?

  @Option(
    help: ArgumentHelp("Encryption with a key of one's own; alone AES256.", valueName: "algorithm"))
  var sseC: CustomerEncryption?

  @Option(help: ArgumentHelp("That key; fileb://path for bytes.", valueName: "key"))
  var sseCKey: String?

  @Option(
    help: ArgumentHelp(
      "How the source of a copy is encrypted with a key of one's own; alone AES256.",
      valueName: "algorithm"))
  var sseCCopySource: CustomerEncryption?

  @Option(help: ArgumentHelp("The key of the source.", valueName: "key"))
  var sseCCopySourceKey: String?
}

/// How the service encrypts with keys of its own.
enum ServerSideEncryption: String, ExpressibleByArgument, CaseIterable {
  case aes256 = "AES256"
  case kms = "aws:kms"
}

/// How the service encrypts with a key that each request brings.
enum CustomerEncryption: String, ExpressibleByArgument, CaseIterable {
  case aes256 = "AES256"
}
