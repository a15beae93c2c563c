/** Local sentence embeddings: DJL with ONNX Runtime, and the models that come inside the application. */
@NullMarked
package vespera.embeddings;

import org.jspecify.annotations.NullMarked;
